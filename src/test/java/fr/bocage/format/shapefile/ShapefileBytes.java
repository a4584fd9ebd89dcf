package fr.bocage.format.shapefile;

import fr.bocage.format.Dataset;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Writes shapefiles byte by byte, right ones and wrong ones. */
public final class ShapefileBytes {
  private final int kind;
  private final List<byte[]> records = new ArrayList<>();

  ShapefileBytes(int kind) {
    this.kind = kind;
  }

  /** A {@code .shp} of shapes with heights, with measures, and of surfaces in space. */
  public static byte[] spatialSample() {
    return new ShapefileBytes(31)
        .record(pointZ(1, 2, 3))
        .record(withOrdinates(parts(13, 2, new double[] {0, 0, 1, 1, 2, 0}), 7, 8, 9))
        .record(parts(15, 2, shell(0, 0, 9), hole(1, 1, 2)))
        .record(parts(25, 1, shell(0, 0, 4)))
        .record(multiPatch(new int[] {0}, new double[] {0, 0, 0, 1, 1, 0, 1, 1, 2, 0}))
        .record(multiPatch(new int[] {1, 6}, shell(0, 0, 2), new double[] {5, 5, 5, 6, 6, 5}))
        .record(
            multiPatch(
                new int[] {2, 3, 4, 5},
                shell(0, 0, 9),
                hole(1, 1, 2),
                shell(20, 0, 9),
                shell(21, 1, 1)))
        .shp();
  }

  ShapefileBytes record(byte[] content) {
    records.add(content);
    return this;
  }

  static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] nothing() {
    return little(4).array();
  }

  static byte[] point(double x, double y) {
    return little(20).putInt(1).putDouble(x).putDouble(y).array();
  }

  static byte[] pointZ(double x, double y, double z) {
    return little(36).putInt(11).putDouble(x).putDouble(y).putDouble(z).putDouble(-1e39).array();
  }

  static byte[] multiPoint(double... xy) {
    ByteBuffer content = little(40 + xy.length * 8).putInt(8).position(36).putInt(xy.length / 2);
    for (double value : xy) {
      content.putDouble(value);
    }
    return content.array();
  }

  static byte[] polygon(double[]... rings) {
    return parts(5, 0, rings);
  }

  static byte[] line(double[]... lines) {
    return parts(3, 0, lines);
  }

  /**
   * @param ordinates how many more ordinates (heights, measures) follow
   */
  static byte[] parts(int kind, int ordinates, double[]... parts) {
    int points = Arrays.stream(parts).mapToInt(part -> part.length / 2).sum();
    int size = 44 + 4 * parts.length + 16 * points + ordinates * (16 + 8 * points);
    ByteBuffer content = little(size).putInt(kind).position(36);
    content.putInt(parts.length).putInt(points);
    int start = 0;
    for (double[] part : parts) {
      content.putInt(start);
      start += part.length / 2;
    }
    for (double[] part : parts) {
      for (double value : part) {
        content.putDouble(value);
      }
    }
    return content.array();
  }

  /** A surface in space of parts of the given types; heights count up from 0. */
  static byte[] multiPatch(int[] types, double[]... parts) {
    byte[] plain = parts(31, 0, parts);
    int points = Arrays.stream(parts).mapToInt(part -> part.length / 2).sum();
    int starts = 44 + 4 * parts.length;
    ByteBuffer content = little(plain.length + 4 * parts.length + 16 + 8 * points);
    content.put(plain, 0, starts);
    Arrays.stream(types).forEach(content::putInt);
    content.put(plain, starts, 16 * points).putDouble(0).putDouble(points - 1);
    for (int i = 0; i < points; i++) {
      content.putDouble(i);
    }
    return content.array();
  }

  /** The same shape with ordinates in the place of its zeros at the end. */
  static byte[] withOrdinates(byte[] shape, double... ordinates) {
    ByteBuffer content = ByteBuffer.wrap(shape.clone()).order(ByteOrder.LITTLE_ENDIAN);
    content.position(shape.length - 8 * ordinates.length);
    Arrays.stream(ordinates).forEach(content::putDouble);
    return content.array();
  }

  /** A square ring; clockwise as a shell should be. */
  static double[] shell(double x, double y, double side) {
    return new double[] {x, y, x, y + side, x + side, y + side, x + side, y, x, y};
  }

  /** A square ring; counter-clockwise as a hole should be. */
  static double[] hole(double x, double y, double side) {
    return new double[] {x, y, x + side, y, x + side, y + side, x, y + side, x, y};
  }

  byte[] shp() {
    int size = 100 + records.stream().mapToInt(record -> record.length + 8).sum();
    ByteBuffer file = header(size);
    for (int i = 0; i < records.size(); i++) {
      file.putInt(i + 1).putInt(records.get(i).length / 2).put(records.get(i));
    }
    return file.array();
  }

  byte[] shx() {
    ByteBuffer file = header(100 + 8 * records.size());
    int position = 100;
    for (byte[] record : records) {
      file.putInt(position / 2).putInt(record.length / 2);
      position += record.length + 8;
    }
    return file.array();
  }

  private ByteBuffer header(int size) {
    ByteBuffer file = ByteBuffer.allocate(size).putInt(9994).position(24).putInt(size / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(kind);
    return file.position(100).order(ByteOrder.BIG_ENDIAN);
  }

  /** Position of a record's header in the {@code .shp}. */
  int position(int record) {
    return 100 + records.subList(0, record).stream().mapToInt(bytes -> bytes.length + 8).sum();
  }

  /** Writes {@code a.shp} and {@code a.shx}. */
  Path write(Path folder) throws IOException {
    Files.write(folder.resolve("a.shx"), shx());
    return Files.write(folder.resolve("a.shp"), shp());
  }

  static Dataset read(Path file) throws ProblemException, IOException {
    return new ShapefileFormat(wkt -> Optional.empty()).read(file, Progress.NONE);
  }

  static List<String> codes(Dataset dataset) {
    return dataset.problems().stream().map(Problem::code).toList();
  }

  /** How many the problem of that code counts; 0 when there is none. */
  static long count(Dataset dataset, String code) {
    return dataset.problems().stream()
        .filter(problem -> problem.code().equals(code))
        .mapToLong(Problem::count)
        .sum();
  }
}
