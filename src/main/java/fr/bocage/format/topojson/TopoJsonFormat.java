package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * TopoJSON, quantised or not: areas that share their borders' arcs, each object a layer. As it
 * names no CRS, degrees are taken for granted where the coordinates can be.
 *
 * <p>Safe on any thread.
 */
public final class TopoJsonFormat implements Format {
  private static final String EXTENSION = "topojson";
  private static final Pattern FIRST_MEMBER =
      Pattern.compile("\\s*\\{\\s*\"(arcs|transform|objects)\"\\s*:");
  private static final Pattern FIRST_TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(\\w*)\"");

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
    Matcher type = FIRST_TYPE.matcher(text);
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith("." + EXTENSION)
        || FIRST_MEMBER.matcher(text).lookingAt()
        || text.stripLeading().startsWith("{") && type.find() && type.group(1).equals("Topology");
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
