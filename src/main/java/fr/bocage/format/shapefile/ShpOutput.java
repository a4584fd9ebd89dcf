package fr.bocage.format.shapefile;

import fr.bocage.feature.GeometryColumn;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.locationtech.jts.geom.Envelope;

/** Writes geometries as a .shp and its index, the .shx. */
final class ShpOutput {
  private static final int HEADER_BYTES = 100;
  private static final int RECORD_HEADER_BYTES = 8;
  private static final int FILE_CODE = 9994;
  private static final int VERSION = 1000;

  private final ShapeEncoder encoder;
  private final int[] rows;
  private final int shapeType;
  private final Envelope extent = new Envelope();
  private final double[] heights;
  private final double[] measures;

  ShpOutput(GeometryColumn geometry, ShapeGroup group, int[] rows) {
    this.rows = rows;
    heights = geometry.heightRange();
    measures = geometry.measureRange();
    shapeType = group.shapeType(geometry, rows);
    encoder = new ShapeEncoder(geometry, group, shapeType);
    for (int row : rows) {
      extent.expandToInclude(geometry.envelope(row));
    }
  }

  /** How long the .shp will be. */
  long fileBytes() {
    long bytes = HEADER_BYTES;
    for (int row : rows) {
      bytes += RECORD_HEADER_BYTES + encoder.bytes(row);
    }
    return bytes;
  }

  void write(Path shp, Path shx, Runnable afterRow) throws IOException {
    try (DataOutputStream shapes = stream(shp);
        DataOutputStream index = stream(shx)) {
      shapes.write(header(fileBytes()));
      index.write(header(HEADER_BYTES + (long) RECORD_HEADER_BYTES * rows.length));
      long offset = HEADER_BYTES;
      for (int i = 0; i < rows.length; i++) {
        ByteBuffer shape = encoder.encode(rows[i]);
        int length = shape.limit();
        index.writeInt(words(offset));
        index.writeInt(words(length));
        shapes.writeInt(i + 1);
        shapes.writeInt(words(length));
        shapes.write(shape.array(), 0, length);
        offset += RECORD_HEADER_BYTES + length;
        afterRow.run();
      }
    }
  }

  private static DataOutputStream stream(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }

  /** Lengths and offsets count words of 16 bits. */
  private static int words(long bytes) {
    return (int) (bytes / 2);
  }

  private byte[] header(long fileBytes) {
    ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
    header.putInt(FILE_CODE).position(24).putInt(words(fileBytes));
    header.order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).putInt(shapeType);
    if (!extent.isNull()) {
      header.putDouble(extent.getMinX()).putDouble(extent.getMinY());
      header.putDouble(extent.getMaxX()).putDouble(extent.getMaxY());
      putRange(header, heights);
      putRange(header, measures);
    }
    return header.array();
  }

  private static void putRange(ByteBuffer header, double[] range) {
    header.putDouble(range == null ? 0 : range[0]).putDouble(range == null ? 0 : range[1]);
  }
}
