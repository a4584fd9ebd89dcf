package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Format;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextEncoding;
import fr.bocage.format.text.TextFile;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * TopoJSON, quantised or not: areas that share their borders' arcs, each object a layer. As it
 * names no CRS, degrees are taken for granted where the coordinates can be.
 *
 * <p>Safe on any thread.
 */
public final class TopoJsonFormat implements Format {
  private static final String EXTENSION = "topojson";
  private static final Set<String> OWN_MEMBERS = Set.of("arcs", "transform", "objects");

  private final CrsCatalogue catalogue;

  /**
   * @param catalogue has WGS 84
   */
  public TopoJsonFormat(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String id() {
    return "topojson";
  }

  @Override
  public List<String> extensions() {
    return List.of(EXTENSION);
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    String text = TextEncoding.text(head);
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + EXTENSION)
        || text.stripLeading().startsWith("{") && isTopology(text);
  }

  /** Whether the first member that tells is TopoJSON's; members of members tell nothing. */
  private static boolean isTopology(String text) {
    try (JsonParser parser = JsonSource.factory().createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (name.equals("type")) {
          return "Topology".equals(parser.getText());
        }
        if (OWN_MEMBERS.contains(name)) {
          return true;
        }
        parser.skipChildren();
      }
      return false;
    } catch (IOException e) {
      return false; // cut off before anything tells
    }
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    return read(file, null, progress);
  }

  @Override
  public Dataset read(Path file, Charset declared, Progress progress)
      throws ProblemException, IOException {
    try {
      TextFile source = new TextFile(file, declared, progress);
      source.finishGuess();
      JsonFactory json = JsonSource.factory();
      ArcsReader arcs;
      Arcs read;
      try (JsonParser parser = JsonSource.open(source, json)) {
        arcs = new ArcsReader(parser);
        read = arcs.read();
      }
      try (JsonParser parser = JsonSource.open(source, json)) {
        ObjectsReader objects = new ObjectsReader(parser, json, read);
        objects.read();
        return dataset(source, arcs, objects);
      }
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "file-too-large", file.getFileName());
    }
  }

  private Dataset dataset(TextFile source, ArcsReader arcs, ObjectsReader objects)
      throws ProblemException {
    boolean isTopology = arcs.isTopology() || objects.failure() != null;
    if (objects.failure() != null && objects.rowCount() == 0) {
      throw objects.failure().refusal(0);
    }
    if (!isTopology || objects.layers().isEmpty()) {
      throw ProblemException.of(getClass(), "not-topojson", source.path().getFileName());
    }
    List<Problem> problems = new ArrayList<>(source.problems());
    if (objects.failure() != null) {
      problems.add(objects.failure().problem(objects.rowCount()));
    }
    problems.addAll(objects.flaws().problems(objects.layers().size()));
    List<SourceLayer> layers = new ArrayList<>();
    for (ObjectsReader.ObjectLayer layer : objects.layers()) {
      GeometryColumn geometry = layer.freezeGeometry();
      Crs crs = DegreesCheck.passes(geometry, problems) ? catalogue.wgs84() : null;
      FeatureTable table = new FeatureTable(layer.name, crs, geometry, layer.freezeColumns());
      layers.add(new SourceLayer(table, source.encoding()));
    }
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(id(), layers, problems);
  }
}
