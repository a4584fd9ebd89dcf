package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Findings;
import fr.bocage.format.RowTally;
import fr.bocage.format.flatgeobuf.FlatHeader.FlatColumn;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** One reading of one file, from its first byte to the dataset. One thread. */
final class FlatGeobufReading {
  static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b'};

  private static final int START_BYTES = 12;
  private static final int MOST_HEADER_BYTES = 16 << 20;
  private static final int SMALLEST_FEATURE_BYTES = 8;
  private static final int REPORT_EVERY_ROWS = 1 << 13;

  private final Path path;
  private final CrsCatalogue catalogue;
  private final Progress progress;
  private final Findings findings = new Findings(FlatGeobufFormat.class);
  private final GeometryColumnBuilder geometry = new GeometryColumnBuilder();
  private final FlatGeometry decoder = new FlatGeometry(geometry);
  private ByteBuffer buffer = little(new byte[1 << 12]);
  private FlatProperties properties;
  private final RowTally brokenGeometries = new RowTally();
  private final RowTally brokenProperties = new RowTally();
  private final RowTally thinned = new RowTally();
  private final RowTally curved = new RowTally();

  FlatGeobufReading(Path path, CrsCatalogue catalogue, Progress progress) {
    this.path = path;
    this.catalogue = catalogue;
    this.progress = progress;
  }

  Dataset run() throws ProblemException, IOException {
    long size = Files.size(path);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 18)) {
      FlatHeader header = header(in, size);
      long position = START_BYTES + buffer.limit();
      long index = header.indexBytes();
      boolean fits = position + index <= size;
      findings.add("index-wrong", Severity.WARNING, fits ? 0 : 1);
      if (fits) {
        in.skipNBytes(index);
        position += index;
      }
      properties = new FlatProperties(header.columns());
      boolean whole = features(in, header, position, size);
      tell(header, whole);
      return dataset(header);
    }
  }

  private FlatHeader header(InputStream in, long size) throws ProblemException, IOException {
    byte[] start = in.readNBytes(START_BYTES);
    ByteBuffer bytes = little(start);
    int length = start.length < START_BYTES ? -1 : bytes.getInt(8);
    boolean magic =
        start.length == START_BYTES
            && Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    if (!magic || length < SMALLEST_FEATURE_BYTES || length > Math.min(size, MOST_HEADER_BYTES)) {
      throw ProblemException.of(getClass(), "not-a-flatgeobuf", path.getFileName());
    }
    try {
      if (!fill(in, length)) {
        throw ProblemException.of(getClass(), "not-a-flatgeobuf", path.getFileName());
      }
      return FlatHeader.of(FlatTable.root(buffer));
    } catch (IndexOutOfBoundsException e) {
      throw ProblemException.of(getClass(), "not-a-flatgeobuf", path.getFileName());
    }
  }

  /** Reads all features; false when the file ends before the last. */
  private boolean features(InputStream in, FlatHeader header, long start, long size)
      throws IOException {
    long position = start;
    long most = header.features() > 0 ? header.features() : Long.MAX_VALUE;
    for (long row = 0; row < most && position < size; row++) {
      if (row % REPORT_EVERY_ROWS == 0) {
        progress.check();
        progress.report(position, size);
      }
      if (!fill(in, 4)) {
        return false;
      }
      int length = buffer.getInt(0);
      position += 4 + Integer.toUnsignedLong(length);
      if (length < SMALLEST_FEATURE_BYTES || position > size || !fill(in, length)) {
        return false;
      }
      add(header);
    }
    return header.features() <= 0 || geometry.rowCount() >= header.features();
  }

  private void add(FlatHeader header) {
    FlatTable feature = FlatTable.root(buffer);
    int row = geometry.rowCount();
    brokenProperties.addIf(!properties.decode(feature, row), row);
    FlatTable shape = null;
    boolean broken = false;
    try {
      shape = feature.table(0);
    } catch (IndexOutOfBoundsException e) {
      broken = true;
    }
    broken |= !decoder.decode(shape, header.geometryType());
    brokenGeometries.addIf(broken, row);
    thinned.addIf(decoder.thinned(), row);
    curved.addIf(decoder.curved(), row);
  }

  /** Reads so many bytes into the buffer; false when the file ends before. */
  private boolean fill(InputStream in, int length) throws IOException {
    if (buffer.capacity() < length) {
      buffer = little(new byte[length + (length >> 1)]);
    }
    buffer.limit(length);
    return in.readNBytes(buffer.array(), 0, length) == length;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void tell(FlatHeader header, boolean whole) {
    long missing = Math.max(1, header.features() - geometry.rowCount());
    findings.add("file-cut", Severity.ERROR, whole ? 0 : missing);
    findings.add("geometry-broken", Severity.ERROR, brokenGeometries);
    findings.add("values-broken", Severity.ERROR, brokenProperties);
    findings.add("coordinates-not-finite", Severity.WARNING, thinned);
    findings.add("curves-straightened", Severity.INFO, curved);
    long bytes = header.columns().stream().filter(FlatColumn::isBytes).count();
    findings.add("bytes-not-shown", Severity.INFO, bytes);
  }

  private Dataset dataset(FlatHeader header) {
    Crs crs = catalogue.fromCodeAndWkt(header.crsCode(), header.crsWkt()).orElse(null);
    String name = header.name() != null ? header.name() : FileName.stem(path);
    int rows = geometry.rowCount();
    FeatureTable table = new FeatureTable(name, crs, geometry.freeze(), properties.freeze(rows));
    boolean placed = !table.geometry().extent().isNull();
    findings.add("crs-unknown", Severity.WARNING, placed && crs == null ? 1 : 0);
    boolean text = header.columns().stream().anyMatch(FlatColumn::isText);
    return new Dataset(
        FlatGeobufFormat.ID,
        List.of(new SourceLayer(table, text ? "UTF-8" : null)),
        findings.bySeverity());
  }
}
