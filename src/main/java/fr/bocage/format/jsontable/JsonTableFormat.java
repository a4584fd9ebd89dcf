package fr.bocage.format.jsontable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.json.JsonCopy;
import fr.bocage.format.json.JsonFailure;
import fr.bocage.format.json.JsonFormat;
import fr.bocage.format.json.JsonSource;
import fr.bocage.format.place.ValueCrs;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.text.TextFile;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lists of objects in JSON that are no features: {@code [{"nom":"Caen","lon":-0.36,"lat":49.18}]},
 * also within {@code {"results":[…]}} and its like. Their places are found by the members' names
 * and values, as those of tables are; rows without any have no geometry.
 *
 * <p>Safe on any thread.
 */
public final class JsonTableFormat extends JsonFormat {
  private final CrsCatalogue catalogue;

  /**
   * @param catalogue knows the CRSs that values look like
   */
  public JsonTableFormat(CrsCatalogue catalogue) {
    super("jsontable"); // .json is GeoJSON's; a table is known by what it holds
    this.catalogue = catalogue;
  }

  @Override
  protected boolean isOwn(JsonParser root) throws IOException {
    RowList list = new RowList(root);
    return list.find() && list.isRow();
  }

  @Override
  public Dataset read(TextFile source) throws ProblemException, IOException {
    source.finishGuess();
    JsonFactory json = JsonSource.factory();
    RowPlace place;
    try (JsonParser parser = atRows(source, json)) {
      RowSurvey survey = new RowSurvey(parser, new JsonCopy(parser, json, new FlawTally()));
      survey.run();
      place = survey.place();
    }
    try (JsonParser parser = atRows(source, json)) {
      TableReading reading = new TableReading(parser, json, place);
      reading.run();
      return dataset(source, reading);
    }
  }

  private static JsonParser atRows(TextFile source, JsonFactory json)
      throws ProblemException, IOException {
    JsonParser parser = JsonSource.open(source, json);
    try {
      parser.nextToken();
      if (new RowList(parser).find()) {
        return parser;
      }
    } catch (JsonProcessingException e) {
      parser.close();
      throw new JsonFailure(e, parser).refusal(0);
    }
    parser.close();
    throw ProblemException.of(
        JsonTableFormat.class, "json-without-rows", source.path().getFileName());
  }

  private Dataset dataset(TextFile source, TableReading reading) throws ProblemException {
    List<Problem> problems = new ArrayList<>(source.problems());
    if (reading.failure() != null) {
      if (reading.rows().row() == 0) {
        throw reading.failure().refusal(0);
      }
      problems.add(reading.failure().problem(reading.rows().row()));
    }
    problems.addAll(reading.flaws().problems(1));
    GeometryColumn geometry = reading.rows().freezeGeometry();
    Crs crs = new ValueCrs(catalogue).guess(geometry, problems);
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    FeatureTable table =
        new FeatureTable(
            FileName.stem(source.path()), crs, geometry, reading.rows().freezeColumns());
    return new Dataset(id(), List.of(new SourceLayer(table, source.encoding())), problems);
  }
}
