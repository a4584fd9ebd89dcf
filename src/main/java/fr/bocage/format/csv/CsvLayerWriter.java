package fr.bocage.format.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.GeometryFamily;
import fr.bocage.format.Ordinates;
import fr.bocage.format.RowSteps;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.ValueText;
import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a layer as a table of separated values (RFC 4180), in UTF-8 with a byte order mark, by
 * which spreadsheets know it. Points stand in two columns, other geometries in one of well-known
 * text.
 */
public final class CsvLayerWriter implements FeatureWriter {
  private static final char BYTE_ORDER_MARK = '\ufeff';

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public List<String> extensions() {
    return List.of("csv", "tsv");
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws IOException {
    FeatureTable table = layers.get(0);
    RowSteps steps = new RowSteps(layers, 1, progress);
    FormulaGuard guard = new FormulaGuard();
    Places places = Places.of(table);
    boolean tabs = file.toString().toLowerCase(Locale.ROOT).endsWith(".tsv");
    try (Writer text = Files.newBufferedWriter(file);
        CsvWriter csv =
            CsvWriter.builder()
                .fieldSeparator(tabs ? '\t' : ',')
                .quoteStrategy(QuoteStrategies.EMPTY) // an empty text is no missing one
                .build(text)) {
      text.write(BYTE_ORDER_MARK);
      csv.writeRecord(header(table, places, guard));
      List<String> cells = new ArrayList<>();
      for (int row = 0; row < table.rowCount(); row++) {
        cells.clear();
        for (AttributeColumn column : table.columns()) {
          cells.add(cell(column.value(row), guard));
        }
        places.add(row, cells);
        if (cells.size() == 1 && cells.get(0) == null) {
          cells.set(0, ""); // an empty line would be passed over
        }
        csv.writeRecord(cells);
        steps.next();
      }
    }
    return problems(table.crs(), places, guard);
  }

  private static List<String> header(FeatureTable table, Places places, FormulaGuard guard) {
    UniqueNames unique = new UniqueNames("field");
    List<String> names = new ArrayList<>();
    for (AttributeColumn column : table.columns()) {
      names.add(guard.harmless(unique.unique(column.field().name())));
    }
    places.names().forEach(name -> names.add(unique.unique(name)));
    return names;
  }

  private static String cell(Object value, FormulaGuard guard) {
    return value instanceof String text
        ? guard.harmless(text)
        : value == null ? null : ValueText.of(value);
  }

  private static List<Problem> problems(Crs crs, Places places, FormulaGuard guard) {
    List<Problem> problems = new ArrayList<>();
    if (guard.guarded() > 0) {
      problems.add(problem("csv-formulas-guarded", guard.guarded()));
    }
    if (!places.names().isEmpty() && crs != null && !"EPSG:4326".equals(crs.code())) {
      problems.add(problem("csv-crs-untold", 1, crs.name()));
    }
    return problems;
  }

  private static Problem problem(String code, long count, Object... arguments) {
    return Problem.of(CsvLayerWriter.class, code, Severity.WARNING, count, arguments);
  }

  /**
   * The columns that hold the geometries.
   *
   * @param names two or three for points, one for others, none where no row has a geometry
   */
  private record Places(
      List<String> names, GeometryColumn geometry, int decimals, WellKnownText wkt) {
    static Places of(FeatureTable table) {
      GeometryColumn geometry = table.geometry();
      int decimals = Ordinates.decimals(table.crs());
      WellKnownText wkt = new WellKnownText(geometry, decimals);
      if (geometry.vertexCount() == 0) {
        return new Places(List.of(), geometry, decimals, wkt);
      }
      if (GeometryFamily.of(geometry) != GeometryType.POINT) {
        return new Places(List.of("WKT"), geometry, decimals, wkt);
      }
      boolean degrees = table.crs() == null || table.crs().geographic();
      List<String> names = new ArrayList<>(List.of(degrees ? "longitude" : "x"));
      names.add(degrees ? "latitude" : "y");
      if (geometry.hasHeights()) {
        names.add("z");
      }
      return new Places(names, geometry, decimals, wkt);
    }

    void add(int row, List<String> cells) {
      if (names.size() == 1) {
        cells.add(wkt.of(row));
      } else if (names.size() > 1) {
        boolean missing = !geometry.type(row).isDrawn();
        int vertex = geometry.firstVertex(geometry.firstPart(row));
        cells.add(missing ? null : ordinate(geometry.xy()[2 * vertex]));
        cells.add(missing ? null : ordinate(geometry.xy()[2 * vertex + 1]));
        if (names.size() > 2) {
          boolean level = missing || Double.isNaN(geometry.height(vertex));
          cells.add(level ? null : ordinate(geometry.height(vertex)));
        }
      }
    }

    private String ordinate(double value) {
      StringBuilder text = new StringBuilder();
      Ordinates.append(text, value, decimals);
      return text.toString();
    }
  }
}
