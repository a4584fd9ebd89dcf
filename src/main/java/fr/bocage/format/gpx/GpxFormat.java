package fr.bocage.format.gpx;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextEncoding;
import fr.bocage.format.text.TextFile;
import fr.bocage.format.text.TextFormat;
import fr.bocage.format.xml.XmlFile;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * GPX of any version: waypoints, routes and tracks as a layer each, with names, times, heights of
 * waypoints and what extensions say of a whole feature.
 *
 * <p>Safe on any thread.
 */
public final class GpxFormat extends TextFormat {
  private final CrsCatalogue catalogue;

  /**
   * @param catalogue has WGS 84, which all GPX is in
   */
  public GpxFormat(CrsCatalogue catalogue) {
    super("gpx", "gpx");
    this.catalogue = catalogue;
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    String text = TextEncoding.text(head);
    return isNamedSo(file)
        || text.stripLeading().startsWith("<") && text.matches("(?s).*<(\\w+:)?gpx[\\s>].*");
  }

  @Override
  public Dataset read(TextFile text) throws ProblemException, IOException {
    XmlFile xml = new XmlFile(text);
    GpxReader content = xml.read(GpxReader::new);
    if (!content.isGpx() || xml.isBroken() && content.features() == 0) {
      throw ProblemException.of(getClass(), "gpx-unreadable", text.path().getFileName());
    }
    List<Problem> problems = new ArrayList<>(xml.problems());
    List<SourceLayer> layers = content.layers(catalogue.wgs84(), xml.encoding());
    problems.addAll(content.flaws().problems(layers.size()));
    layers.stream()
        .map(SourceLayer::table)
        .map(FeatureTable::geometry)
        .forEach(geometry -> DegreesCheck.passes(geometry, problems));
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(id(), layers, problems);
  }
}
