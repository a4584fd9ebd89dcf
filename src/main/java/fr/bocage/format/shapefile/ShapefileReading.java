package fr.bocage.format.shapefile;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Findings;
import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One reading of one set of files, from the first byte to the dataset. One thread. */
final class ShapefileReading {
  // Positions are counted in 16-bit words in 32 bits.
  private static final long LARGEST_SHP_BYTES = 1L << 33;
  private static final int REPORT_EVERY_ROWS = 1 << 13;

  private final ShapefileSet set;
  private final Function<String, Optional<Crs>> crsFromText;
  private final Progress progress;
  private final Findings findings = new Findings(ShapefileFormat.class);
  private final SidecarFiles sidecars;

  /**
   * @param declared the attributes' encoding; null to find it out
   */
  ShapefileReading(
      ShapefileSet set,
      Function<String, Optional<Crs>> crsFromText,
      boolean inMemory,
      Charset declared,
      Progress progress) {
    this.set = set;
    this.crsFromText = crsFromText;
    this.progress = progress;
    this.sidecars = new SidecarFiles(set, inMemory, declared, findings);
  }

  Dataset run() throws ProblemException, IOException {
    try (WindowedBytes bytes = WindowedBytes.of(set.shp())) {
      return read(openShp(bytes));
    }
  }

  private Dataset read(ShpFile shp) throws IOException {
    PagedBytes dbf = sidecars.dbf();
    RecordIndex index = index(shp, dbf == null ? -1 : DbfHeader.declaredRows(dbf));
    if (set.dbf() == null) {
      findings.add("dbf-missing", Severity.WARNING, 1);
    }
    DbfTable table = sidecars.table(dbf, index.count());
    RowPairing pairing = RowPairing.of(index.count(), table.rows(), table.deleted());
    compareLengths(shp, index, table, pairing);
    findings.add("byte-order-wrong", Severity.WARNING, shp.turned() ? 1 : 0);
    findings.add("record-length-wrong", Severity.WARNING, index.mended());
    GeometryColumn geometry = geometry(shp, index, pairing.deletedShapes());
    findings.add("rows-deleted", Severity.INFO, pairing.deleted());
    Crs crs = sidecars.crs(crsFromText);
    FeatureTable features =
        new FeatureTable(
            FileName.stem(set.shp()), crs, geometry, table.columns(pairing.recordOfRow()));
    return new Dataset(
        ShapefileFormat.ID,
        List.of(new SourceLayer(features, table.encoding())),
        findings.bySeverity());
  }

  private ShpFile openShp(WindowedBytes bytes) throws ProblemException {
    ShpFile shp = new ShpFile(bytes);
    if (!shp.hasHeader()) {
      throw ProblemException.of(getClass(), "not-a-shapefile", set.shp().getFileName());
    }
    if (shp.size() > LARGEST_SHP_BYTES) {
      throw ProblemException.of(getClass(), "shp-too-large", set.shp().getFileName());
    }
    return shp;
  }

  private RecordIndex index(ShpFile shp, long dbfRows) throws IOException {
    try (WindowedBytes shx = sidecars.shx()) {
      if (shx == null) {
        findings.add("shx-missing", Severity.INFO, set.shx() == null ? 1 : 0);
        return new RecordScan(shp, progress).run();
      }
      Optional<RecordIndex> index = new ShxFile(shx, shp).read(dbfRows);
      if (index.isEmpty()) {
        findings.add("shx-wrong", Severity.WARNING, 1);
      }
      return index.orElseGet(() -> new RecordScan(shp, progress).run());
    }
  }

  /** Says where the files disagree about how many features there are. */
  private void compareLengths(ShpFile shp, RecordIndex index, DbfTable table, RowPairing pairing) {
    boolean paired = pairing.deletedShapes().isEmpty();
    long more = table.rows() - index.count() - (paired ? pairing.deleted() : 0);
    boolean cut = index.missing() > 0 || more > 0 && shp.declaredSize() > shp.size();
    if (cut) {
      findings.add("file-truncated", Severity.ERROR, Math.max(index.missing(), more));
      return;
    }
    findings.add("header-length-wrong", Severity.INFO, shp.declaredSize() == shp.size() ? 0 : 1);
    if (table.isPresent()) {
      findings.add("dbf-more-rows", Severity.WARNING, more);
      findings.add("dbf-fewer-rows", Severity.WARNING, -more);
    }
  }

  private GeometryColumn geometry(ShpFile shp, RecordIndex index, BitSet deleted) {
    GeometryColumnBuilder builder = new GeometryColumnBuilder(expectedVertices(shp, index));
    ShapeDecoder decoder = new ShapeDecoder(shp.bytes(), builder);
    for (int row = 0; row < index.count(); row++) {
      if (row % REPORT_EVERY_ROWS == 0) {
        progress.check();
        progress.report(row, index.count());
      }
      if (!deleted.get(row)) {
        decoder.decode(index.contentPosition(row), index.contentLength(row));
      }
    }
    progress.report(index.count(), index.count());
    findings.add("shape-broken", Severity.ERROR, decoder.brokenRows());
    findings.add("coordinates-not-finite", Severity.WARNING, decoder.rowsNotFinite());
    findings.add("rings-not-sorted", Severity.WARNING, decoder.rowsNotSorted());
    findings.add("surfaces-flattened", Severity.INFO, decoder.rowsOfSurfaces());
    if (!decoder.hasMeasuresOnly()) {
      builder.forgetZeroMeasures();
    }
    return builder.freeze();
  }

  /** Right to the vertex when each record has one part, which spares the column a copy. */
  private static int expectedVertices(ShpFile shp, RecordIndex index) {
    int number = shp.declaredKind();
    ShapeKind kind = ShapeKind.of(number);
    if (kind == null || kind == ShapeKind.NULL) {
      return 0;
    }
    if (kind == ShapeKind.POINT) {
      return index.count();
    }
    int bytesPerVertex =
        ShapeKind.hasHeights(number) ? 32 : ShapeKind.hasMeasuresOnly(number) ? 24 : 16;
    long recordBytes = ShpFile.RECORD_HEADER_BYTES + kind.plainLength(1, 0);
    long room = shp.size() - ShpFile.HEADER_BYTES - index.count() * recordBytes;
    return (int) Math.max(0, room / bytesPerVertex);
  }
}
