package fr.bocage.format.csv;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Formats;
import fr.bocage.format.place.ValueCrs;
import fr.bocage.format.raster.CrsFile;
import fr.bocage.format.text.TextFile;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One reading of one table. One thread. */
final class CsvReading {
  private static final int SAMPLE_CHARS = 1 << 16;

  private final CrsCatalogue catalogue;
  private final Path path;
  private final TextFile text;
  private final PassProgress progress;
  private final List<Problem> problems = new ArrayList<>();

  CsvReading(CrsCatalogue catalogue, TextFile text) {
    this.catalogue = catalogue;
    this.text = text;
    path = text.path();
    progress = new PassProgress(text.progress(), 2);
  }

  Dataset run() throws ProblemException, IOException {
    TextFile file = text.reportingTo(progress);
    file.finishGuess();
    CsvRows rows = new CsvRows(file, dialect(file));
    ProfilePass profile = new ProfilePass();
    rows.run(profile);
    if (profile.first() == null && rows.isTooLong()) {
      throw ProblemException.of(CsvReading.class, "not-a-table", path.getFileName());
    }
    if (profile.first() == null) {
      throw ProblemException.of(Formats.class, "file-empty", path.getFileName());
    }
    TableShape shape =
        TableShape.of(profile, rows.dialect().separator())
            .declaredAs(TypesFile.beside(path).types());
    FillPass fill = new FillPass(shape);
    progress.nextPass();
    rows.run(fill);
    return dataset(file, rows, shape, fill);
  }

  private static Dialect dialect(TextFile file) throws IOException {
    char[] sample = new char[SAMPLE_CHARS];
    int length = 0;
    try (Reader in = file.open()) {
      for (int count = 0; count >= 0 && length < sample.length; ) {
        count = in.read(sample, length, sample.length - length);
        length += Math.max(0, count);
      }
    }
    String text = new String(sample, 0, length).replace("\0", "");
    return new DialectGuess(text, length < sample.length).dialect();
  }

  private Dataset dataset(TextFile file, CsvRows rows, TableShape shape, FillPass fill) {
    problems.addAll(file.problems());
    note("quote-unclosed", Severity.WARNING, rows.mendedLines());
    note("rest-unreadable", Severity.ERROR, rows.isTooLong() ? 1 : 0);
    note("nul-characters", Severity.WARNING, rows.nuls());
    note("lines-above", Severity.INFO, rows.dialect().leadingLines());
    note("rows-blank", Severity.INFO, rows.blankRows());
    note("names-mended", Severity.INFO, shape.mendedNames());
    problems.addAll(fill.flaws().problems(1));
    GeometryColumn geometry = fill.layer().freezeGeometry();
    Crs crs = crs(fill.placement(), geometry);
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    FeatureTable table =
        new FeatureTable(FileName.stem(path), crs, geometry, fill.layer().freezeColumns());
    return new Dataset(CsvFormat.ID, List.of(new SourceLayer(table, file.encoding())), problems);
  }

  private void note(String code, Severity severity, long count) {
    if (count > 0) {
      problems.add(Problem.of(CsvReading.class, code, severity, count));
    }
  }

  private Crs crs(Placement placement, GeometryColumn geometry) {
    if (placement.crsCode() != null) {
      Optional<Crs> told = catalogue.fromCode(placement.crsCode());
      if (told.isPresent()) {
        return told.get();
      }
    }
    Optional<Crs> beside = geometry.extent().isNull() ? Optional.empty() : crsBeside();
    if (beside.isPresent()) {
      return beside.get();
    }
    return new ValueCrs(catalogue).guess(geometry, problems);
  }

  /**
   * What a {@code .prj} tells, as GDAL writes it with a table; a shapefile's is not the table's.
   */
  private Optional<Crs> crsBeside() {
    boolean hasShapefile =
        List.of(".shp", ".SHP").stream()
            .anyMatch(end -> Files.exists(path.resolveSibling(FileName.stem(path) + end)));
    return hasShapefile ? Optional.empty() : CrsFile.of(path, catalogue);
  }
}
