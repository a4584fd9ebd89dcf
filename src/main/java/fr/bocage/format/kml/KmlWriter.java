package fr.bocage.format.kml;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.RowSteps;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a layer as KML 2.2 (OGC 07-147r2): a placemark each row, with typed extended data. */
public final class KmlWriter implements FeatureWriter {
  private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

  @Override
  public String id() {
    return "kml";
  }

  @Override
  public List<String> extensions() {
    return List.of("kml");
  }

  @Override
  public boolean isWgs84Only() {
    return true;
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws IOException {
    FeatureTable table = layers.get(0);
    XmlText text = new XmlText();
    try (Writer out = Files.newBufferedWriter(file)) {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      write(table, xml, text, new RowSteps(layers, 1, progress));
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e.getMessage(), e);
    }
    return text.replaced() == 0
        ? List.of()
        : List.of(
            Problem.of(
                KmlWriter.class, "kml-characters-replaced", Severity.WARNING, text.replaced()));
  }

  private static void write(FeatureTable table, XMLStreamWriter xml, XmlText text, RowSteps steps)
      throws XMLStreamException {
    PlacemarkFields fields = new PlacemarkFields(table, xml, text);
    PlacemarkShape shape = new PlacemarkShape(table.geometry(), xml);
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("kml");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeStartElement("Document");
    xml.writeStartElement("name");
    xml.writeCharacters(text.allowed(table.name()));
    xml.writeEndElement();
    fields.writeSchema();
    for (int row = 0; row < table.rowCount(); row++) {
      xml.writeCharacters("\n");
      xml.writeStartElement("Placemark");
      fields.write(row);
      shape.write(row);
      xml.writeEndElement();
      steps.next();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }
}
