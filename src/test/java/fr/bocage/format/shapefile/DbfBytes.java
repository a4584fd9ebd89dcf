package fr.bocage.format.shapefile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes dBase tables byte by byte. */
final class DbfBytes {
  private final ByteArrayOutputStream descriptors = new ByteArrayOutputStream();
  private final ByteArrayOutputStream records = new ByteArrayOutputStream();
  private final List<Integer> lengths = new ArrayList<>();
  private Charset charset = StandardCharsets.UTF_8;
  private int version = 3;
  private int language;
  private int rows;

  DbfBytes version(int number) {
    version = number;
    return this;
  }

  DbfBytes language(int number) {
    language = number;
    return this;
  }

  DbfBytes in(String charsetName) {
    charset = Charset.forName(charsetName);
    return this;
  }

  DbfBytes field(String name, char type, int length, int decimals) {
    ByteBuffer descriptor = ByteBuffer.allocate(32).put(name.getBytes(charset));
    descriptor.position(11).put((byte) type);
    descriptor.position(16).put((byte) length).put((byte) decimals);
    descriptors.writeBytes(descriptor.array());
    lengths.add(length);
    return this;
  }

  DbfBytes row(Object... values) {
    return row(' ', values);
  }

  DbfBytes deletedRow(Object... values) {
    return row('*', values);
  }

  private DbfBytes row(char flag, Object... values) {
    records.write(flag);
    for (int i = 0; i < values.length; i++) {
      byte[] raw =
          values[i] instanceof byte[] given ? given : ((String) values[i]).getBytes(charset);
      byte[] padded = Arrays.copyOf(raw, lengths.get(i));
      if (raw.length < padded.length) {
        Arrays.fill(padded, raw.length, padded.length, (byte) ' ');
      }
      records.writeBytes(padded);
    }
    rows++;
    return this;
  }

  byte[] bytes() {
    int header = 33 + descriptors.size();
    int record = 1 + lengths.stream().mapToInt(Integer::intValue).sum();
    ByteBuffer file = ShapefileBytes.little(header + records.size() + 1);
    file.put((byte) version).position(4).putInt(rows);
    file.putShort((short) header).putShort((short) record);
    file.put(29, (byte) language).position(32).put(descriptors.toByteArray()).put((byte) 0x0D);
    return file.put(records.toByteArray()).put((byte) 0x1A).array();
  }
}
