package fr.bocage.format.shapefile;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One reading of one set of files, from the first byte to the dataset. One thread. */
final class ShapefileReading {
  // Positions are counted in 16-bit words in 32 bits.
  private static final long LARGEST_SHP_BYTES = 1L << 33;
  private static final int LONGEST_PRJ_BYTES = 64 << 10;
  private static final int LONGEST_CPG_BYTES = 256;
  private static final int REPORT_EVERY_ROWS = 1 << 13;

  private final ShapefileSet set;
  private final Function<String, Optional<Crs>> crsFromWkt;
  private final Progress progress;
  private final Findings findings = new Findings();

  ShapefileReading(
      ShapefileSet set, Function<String, Optional<Crs>> crsFromWkt, Progress progress) {
    this.set = set;
    this.crsFromWkt = crsFromWkt;
    this.progress = progress;
  }

  Dataset run() throws ProblemException, IOException {
    ShpFile shp = openShp();
    PagedBytes dbf = open(set.dbf(), PagedBytes::of);
    RecordIndex index = index(shp, dbf == null ? -1 : DbfHeader.declaredRows(dbf));
    if (set.dbf() == null) {
      findings.add("dbf-missing", Severity.WARNING, 1);
    }
    DbfTable table =
        dbf == null
            ? DbfTable.NONE
            : DbfTable.open(dbf, text(set.cpg(), LONGEST_CPG_BYTES), index.count(), findings);
    compareLengths(shp, index, table);
    BitSet deleted = table.deleted();
    GeometryColumn geometry = geometry(shp, index, deleted);
    int[] recordOfRow = deleted.isEmpty() ? null : rowsWithout(deleted, index.count());
    Crs crs = crs();
    FeatureTable features =
        new FeatureTable(ShapefileSet.stem(set.shp()), crs, geometry, table.columns(recordOfRow));
    return new Dataset(
        ShapefileFormat.ID,
        List.of(new SourceLayer(features, table.encoding())),
        findings.bySeverity());
  }

  private ShpFile openShp() throws ProblemException, IOException {
    ShpFile shp = new ShpFile(MappedBytes.of(set.shp()));
    if (!shp.hasHeader()) {
      throw ProblemException.of(getClass(), "not-a-shapefile", set.shp().getFileName());
    }
    if (shp.size() > LARGEST_SHP_BYTES) {
      throw ProblemException.of(getClass(), "shp-too-large", set.shp().getFileName());
    }
    if (shp.declaredKind() == ShapeKind.MULTI_PATCH) {
      throw ProblemException.of(getClass(), "shape-type-unsupported", set.shp().getFileName());
    }
    return shp;
  }

  /** A way to get at a file's bytes. */
  @FunctionalInterface
  private interface Opening<T> {
    T open(Path file) throws IOException;
  }

  /** A file beside the {@code .shp}; null when it is absent or cannot be read. */
  private <T> T open(Path sidecar, Opening<T> opening) {
    try {
      return sidecar == null ? null : opening.open(sidecar);
    } catch (IOException e) {
      findings.add("sidecar-unreadable", Severity.ERROR, 1, sidecar.getFileName());
      return null;
    }
  }

  private RecordIndex index(ShpFile shp, long dbfRows) {
    MappedBytes shx = open(set.shx(), MappedBytes::of);
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

  /** Says where the files disagree about how many features there are. */
  private void compareLengths(ShpFile shp, RecordIndex index, DbfTable table) {
    long more = table.rows() - index.count();
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
    findings.add("rows-deleted", Severity.INFO, index.count() - builder.rowCount());
    findings.add("shape-broken", Severity.ERROR, decoder.brokenRows());
    findings.add("coordinates-not-finite", Severity.WARNING, decoder.rowsNotFinite());
    findings.add("rings-not-sorted", Severity.WARNING, decoder.rowsNotSorted());
    findings.add("z-not-kept", Severity.INFO, decoder.rowsWithHeights());
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
        ShapeKind.hasHeights(number) ? 32 : ShapeKind.hasMeasures(number) ? 24 : 16;
    long recordBytes = ShpFile.RECORD_HEADER_BYTES + kind.plainLength(1, 0);
    long room = shp.size() - ShpFile.HEADER_BYTES - index.count() * recordBytes;
    return (int) Math.max(0, room / bytesPerVertex);
  }

  private static int[] rowsWithout(BitSet deleted, int count) {
    int[] rows = new int[count - deleted.get(0, count).cardinality()];
    for (int row = 0, record = 0; row < rows.length; row++, record++) {
      record = deleted.nextClearBit(record);
      rows[row] = record;
    }
    return rows;
  }

  private Crs crs() {
    if (set.prj() == null) {
      findings.add("prj-missing", Severity.WARNING, 1);
      return null;
    }
    String wkt = text(set.prj(), LONGEST_PRJ_BYTES);
    Optional<Crs> crs = wkt == null || wkt.isEmpty() ? Optional.empty() : crsFromWkt.apply(wkt);
    findings.add("prj-unreadable", Severity.WARNING, crs.isPresent() ? 0 : 1);
    return crs.orElse(null);
  }

  /** The start of a small text file; null when it is absent or cannot be read. */
  private String text(Path sidecar, int mostBytes) {
    if (sidecar == null) {
      return null;
    }
    try (InputStream in = Files.newInputStream(sidecar)) {
      String text = new String(in.readNBytes(mostBytes), StandardCharsets.UTF_8);
      return text.replace("\uFEFF", "").replace("\0", "").strip();
    } catch (IOException e) {
      findings.add("sidecar-unreadable", Severity.ERROR, 1, sidecar.getFileName());
      return null;
    }
  }
}
