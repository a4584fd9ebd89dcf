package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.GeometryFamily;
import fr.bocage.format.RowSteps;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.WktDialect;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes a layer as FlatGeobuf with its index: features stand along a Hilbert curve, those without
 * geometry at the end.
 */
public final class FlatGeobufWriter implements FeatureWriter {
  /** The letters fgb and the version, 3, twice. */
  private static final byte[] MAGIC = {'f', 'g', 'b', 3, 'f', 'g', 'b', 0};

  private final CrsCatalogue catalogue;

  public FlatGeobufWriter(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String id() {
    return "flatgeobuf";
  }

  @Override
  public List<String> extensions() {
    return List.of("fgb");
  }

  @Override
  public boolean keepsMeasures() {
    return true;
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws IOException {
    FeatureTable table = layers.get(0);
    RowSteps steps = new RowSteps(layers, 1, progress);
    GeometryType type = GeometryFamily.of(table.geometry());
    int[] rows = inHilbertOrder(table);
    // The index stands before the features, but needs to know how long they are.
    Path features = file.resolveSibling(file.getFileName() + ".features");
    long[] offsets = writeFeatures(new FeatureEncoder(table, type), rows, features, steps);
    boolean indexed = table.geometry().vertexCount() > 0;
    try (OutputStream out = stream(file)) {
      out.write(MAGIC);
      write(
          new HeaderEncoder().encode(table, type, wkt(table), indexed ? PackedTree.NODE_SIZE : 0),
          out);
      if (indexed) {
        new PackedTree(boxes(table.geometry(), rows), offsets).writeTo(out);
      }
      Files.copy(features, out);
    }
    Files.delete(features);
    return List.of();
  }

  private static int[] inHilbertOrder(FeatureTable table) {
    GeometryColumn geometry = table.geometry();
    IntStream placed = Arrays.stream(table.index().search(geometry.extent()));
    IntStream others =
        IntStream.range(0, table.rowCount())
            .filter(row -> geometry.firstPart(row) == geometry.firstPart(row + 1));
    return IntStream.concat(placed, others).toArray();
  }

  private static long[] writeFeatures(FeatureEncoder encoder, int[] rows, Path file, RowSteps steps)
      throws IOException {
    long[] offsets = new long[rows.length];
    long offset = 0;
    try (OutputStream out = stream(file)) {
      for (int i = 0; i < rows.length; i++) {
        offsets[i] = offset;
        offset += write(encoder.encode(rows[i]), out);
        steps.next();
      }
    }
    return offsets;
  }

  private static double[] boxes(GeometryColumn geometry, int[] rows) {
    double[] boxes = new double[rows.length * 4];
    double[] box = new double[4];
    for (int i = 0; i < rows.length; i++) {
      geometry.envelope(rows[i], box);
      System.arraycopy(box, 0, boxes, i * 4, 4);
    }
    return boxes;
  }

  private String wkt(FeatureTable table) {
    return table.crs() == null ? null : catalogue.wkt(table.crs(), WktDialect.OGC).orElse(null);
  }

  private static OutputStream stream(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  private static int write(ByteBuffer bytes, OutputStream out) throws IOException {
    int length = bytes.remaining();
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), length);
    return length;
  }
}
