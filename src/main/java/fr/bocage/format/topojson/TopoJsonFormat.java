package fr.bocage.format.topojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.json.JsonFormat;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextFile;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * TopoJSON, quantised or not: areas that share their borders' arcs, each object a layer. As it
 * names no CRS, degrees are taken for granted where the coordinates can be.
 *
 * <p>Safe on any thread.
 */
public final class TopoJsonFormat extends JsonFormat {
  private static final Set<String> OWN_MEMBERS = Set.of("arcs", "transform", "objects");

  private final CrsCatalogue catalogue;

  /**
   * @param catalogue has WGS 84
   */
  public TopoJsonFormat(CrsCatalogue catalogue) {
    super("topojson", "topojson");
    this.catalogue = catalogue;
  }

  /** Whether the first member that tells is TopoJSON's; members of members tell nothing. */
  @Override
  protected boolean isOwn(JsonParser root) throws IOException {
    while (root.nextToken() == JsonToken.FIELD_NAME) {
      String name = root.currentName();
      root.nextToken();
      if (name.equals("type")) {
        return "Topology".equals(root.getText());
      }
      if (OWN_MEMBERS.contains(name)) {
        return true;
      }
      root.skipChildren();
    }
    return false;
  }

  @Override
  public Dataset read(TextFile source) throws ProblemException, IOException {
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
