package fr.bocage.annotation.photo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The bytes of JPEGs with hand-written EXIF: red above, blue below, and green in the upper left
 * corner, so that one sees which way up it is.
 */
public final class JpegBytes {
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int RATIONAL = 5;
  private static final int ASCII = 2;

  private final int width;
  private final int height;
  private int orientation = 1;
  private double[] place;
  private String taken;
  private boolean progressive;

  public JpegBytes(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** Held that way, 1 … 8. */
  public JpegBytes oriented(int how) {
    orientation = how;
    return this;
  }

  /** Taken there, at a height of 71 metres, looking south-west. */
  public JpegBytes at(double latitude, double longitude) {
    place = new double[] {latitude, longitude};
    return this;
  }

  JpegBytes taken(String moment) {
    taken = moment;
    return this;
  }

  JpegBytes progressive() {
    progressive = true;
    return this;
  }

  public byte[] bytes() throws IOException {
    byte[] plain = plain();
    byte[] exif = exif();
    ByteBuffer all = ByteBuffer.allocate(plain.length + exif.length + 4);
    all.put(plain, 0, 2).putShort((short) 0xffe1).putShort((short) (exif.length + 2));
    return all.put(exif).put(plain, 2, plain.length - 2).array();
  }

  /** The same bytes, but the frame's header claims another size. */
  static byte[] claiming(byte[] jpeg, int width, int height) {
    byte[] lying = jpeg.clone();
    for (int i = 2; i < lying.length - 8; ) {
      int marker = lying[i + 1] & 255;
      if (marker == 0xc0 || marker == 0xc2) {
        ByteBuffer.wrap(lying).putShort(i + 5, (short) height).putShort(i + 7, (short) width);
        return lying;
      }
      i += 2 + (ByteBuffer.wrap(lying).getShort(i + 2) & 0xffff);
    }
    throw new IllegalArgumentException("expected a frame");
  }

  private byte[] plain() throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        boolean corner = x < width / 4 && y < height / 4;
        image.setRGB(x, y, corner ? 0x00c000 : y < height / 2 ? 0xc00000 : 0x0000c0);
      }
    }
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam how = writer.getDefaultWriteParam();
      how.setProgressiveMode(
          progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private record Tag(int number, int type, int count, byte[] value) {}

  private static Tag ascii(int number, String text) {
    byte[] value = (text + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Tag(number, ASCII, value.length, value);
  }

  private static Tag number(int number, int type, int value) {
    ByteBuffer bytes = ByteBuffer.allocate(4);
    return new Tag(
        number,
        type,
        1,
        (type == SHORT ? bytes.putShort((short) value) : bytes.putInt(value)).array());
  }

  private static Tag degrees(int number, double degrees) {
    int whole = (int) Math.abs(degrees);
    double minutes = (Math.abs(degrees) - whole) * 60;
    return rationals(number, whole, (int) minutes, (minutes - (int) minutes) * 60);
  }

  private static Tag rationals(int number, double... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
    for (double value : values) {
      bytes.putInt((int) Math.round(value * 100_000)).putInt(100_000);
    }
    return new Tag(number, RATIONAL, values.length, bytes.array());
  }

  /** Exif, then TIFF: header, IFD0, the camera's IFD, the position's IFD. */
  private byte[] exif() {
    List<Tag> camera = new ArrayList<>();
    if (taken != null) {
      camera.add(ascii(0x9003, taken));
      camera.add(ascii(0x9011, "+02:00"));
    }
    List<Tag> gps = new ArrayList<>();
    if (place != null) {
      gps.add(ascii(1, place[0] < 0 ? "S" : "N"));
      gps.add(degrees(2, place[0]));
      gps.add(ascii(3, place[1] < 0 ? "W" : "E"));
      gps.add(degrees(4, place[1]));
      gps.add(rationals(6, 71));
      gps.add(rationals(17, 225.2));
    }
    int first = 8;
    int second = first + size(List.of(number(0, SHORT, 0), number(0, LONG, 0), number(0, LONG, 0)));
    int third = second + size(camera);
    ByteBuffer all = ByteBuffer.allocate(6 + third + size(gps));
    all.put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
    put(
        all,
        first,
        List.of(
            number(0x112, SHORT, orientation),
            number(0x8769, LONG, second),
            number(0x8825, LONG, third)));
    put(all, second, camera);
    put(all, third, gps);
    return all.array();
  }

  private static int size(List<Tag> tags) {
    int values =
        tags.stream().mapToInt(tag -> tag.value().length > 4 ? tag.value().length : 0).sum();
    return 2 + 12 * tags.size() + 4 + values;
  }

  private static void put(ByteBuffer all, int offset, List<Tag> tags) {
    int values = offset + 2 + 12 * tags.size() + 4;
    all.putShort((short) tags.size());
    ByteBuffer rest = ByteBuffer.allocate(size(tags));
    for (Tag tag : tags) {
      all.putShort((short) tag.number()).putShort((short) tag.type()).putInt(tag.count());
      if (tag.value().length > 4) {
        all.putInt(values + rest.position());
        rest.put(tag.value());
      } else {
        all.put(tag.value()).put(new byte[4 - tag.value().length]);
      }
    }
    all.putInt(0).put(rest.array(), 0, rest.position());
  }
}
