package fr.bocage.format.esrijson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.file.FileName;
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
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * ESRI's JSON: feature sets as ArcGIS servers answer and ArcGIS exports them ({@code .json}).
 * Problems are what its features do wrong, {@code crs-unknown} and {@code more-on-the-server};
 * refused are {@code not-esrijson}, {@code json-broken} before the first whole feature and {@code
 * file-too-large}.
 *
 * <p>Safe on any thread.
 */
public final class EsriJsonFormat extends JsonFormat {
  /** Members that GeoJSON's and TopoJSON's roots do not have. */
  private static final Set<String> OWN_MEMBERS =
      Set.of(
          "geometryType",
          "spatialReference",
          "displayFieldName",
          "fieldAliases",
          "objectIdFieldName",
          "globalIdFieldName",
          "exceededTransferLimit");

  private final CrsCatalogue catalogue;

  /**
   * @param catalogue understands the CRS
   */
  public EsriJsonFormat(CrsCatalogue catalogue) {
    super("esrijson", "esrijson");
    this.catalogue = catalogue;
  }

  /** Whether the first member that tells is of a feature set. */
  @Override
  protected boolean isOwn(JsonParser root) throws IOException {
    while (root.nextToken() == JsonToken.FIELD_NAME) {
      String name = root.currentName();
      root.nextToken();
      if (name.equals("type")) {
        return false;
      }
      if (OWN_MEMBERS.contains(name)) {
        return true;
      }
      if (name.equals("features")) {
        return hasAttributes(root);
      }
      root.skipChildren();
    }
    return false;
  }

  /** Whether the first of the features has attributes, where others have properties. */
  private static boolean hasAttributes(JsonParser parser) throws IOException {
    if (!parser.hasToken(JsonToken.START_ARRAY) || parser.nextToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      if (parser.currentName().equals("attributes")) {
        return true;
      }
      parser.nextToken();
      parser.skipChildren();
    }
    return false;
  }

  @Override
  public Dataset read(TextFile source) throws ProblemException, IOException {
    source.finishGuess();
    JsonFactory json = JsonSource.factory();
    try (JsonParser parser = JsonSource.open(source, json)) {
      EsriJsonReader document = new EsriJsonReader(parser, json);
      document.read();
      return dataset(source, document);
    }
  }

  private Dataset dataset(TextFile source, EsriJsonReader document) throws ProblemException {
    int features = document.rows().row();
    if (document.failure() != null && features == 0) {
      throw document.failure().refusal(0);
    }
    if (!document.hasFeatures()) {
      throw ProblemException.of(getClass(), "not-esrijson", source.path().getFileName());
    }
    List<Problem> problems = new ArrayList<>(source.problems());
    if (document.failure() != null) {
      problems.add(document.failure().problem(features));
    }
    if (document.exceedsLimit()) {
      problems.add(Problem.of(getClass(), "more-on-the-server", Severity.WARNING, 1));
    }
    problems.addAll(document.flaws().problems(1));
    GeometryColumn geometry = document.rows().freezeGeometry();
    Crs crs = crs(document.spatialReference(), geometry, problems);
    FeatureTable table =
        new FeatureTable(
            FileName.stem(source.path()), crs, geometry, document.rows().freezeColumns());
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(id(), List.of(new SourceLayer(table, source.encoding())), problems);
  }

  private Crs crs(SpatialReferenceMember told, GeometryColumn geometry, List<Problem> problems) {
    Crs crs = told.resolve(catalogue);
    boolean placed = !geometry.extent().isNull();
    if (crs == null && (told.isTold() || placed)) {
      problems.add(Problem.of(getClass(), "crs-unknown", Severity.WARNING, 1));
    }
    boolean degrees = crs != null && crs.geographic();
    return degrees && !DegreesCheck.passes(geometry, problems) ? null : crs;
  }
}
