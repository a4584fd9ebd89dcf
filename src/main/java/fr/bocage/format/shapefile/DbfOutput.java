package fr.bocage.format.shapefile;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.problem.ProblemException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes attributes as a .dbf (dBase III) in UTF-8, which the .cpg beside it tells. */
final class DbfOutput {
  private static final int HEADER_BYTES = 32;
  private static final int FIELD_BYTES = 32;
  private static final int MAX_RECORD_BYTES = 65_535;
  private static final int MAX_FIELDS = 255;
  private static final int END_OF_HEADER = 0x0d;
  private static final int END_OF_FILE = 0x1a;

  private final List<DbfField> fields = new ArrayList<>();
  private final int[] rows;

  /**
   * Plans the fields.
   *
   * @throws ProblemException when there are more than a .dbf can hold
   */
  DbfOutput(FeatureTable table, int[] rows) throws ProblemException {
    this.rows = rows;
    List<AttributeColumn> columns = table.columns();
    List<String> names =
        DbfName.shortened(columns.stream().map(column -> column.field().name()).toList());
    if (columns.size() > MAX_FIELDS) {
      throw ProblemException.of(DbfOutput.class, "dbf-fields-too-many", columns.size());
    }
    for (int i = 0; i < columns.size(); i++) {
      fields.add(DbfField.of(names.get(i), columns.get(i), rows));
    }
    if (recordBytes() > MAX_RECORD_BYTES) {
      throw ProblemException.of(DbfOutput.class, "dbf-record-too-wide", recordBytes());
    }
  }

  List<DbfField> fields() {
    return fields;
  }

  /** A .dbf without a field is refused by many: it then has the row's number. */
  private boolean numbered() {
    return fields.isEmpty();
  }

  private static final int NUMBER_BYTES = 10;

  private int recordBytes() {
    return 1 + (numbered() ? NUMBER_BYTES : fields.stream().mapToInt(DbfField::width).sum());
  }

  private int headerBytes() {
    return HEADER_BYTES + FIELD_BYTES * Math.max(1, fields.size()) + 1;
  }

  /** How long the file will be. */
  long fileBytes() {
    return headerBytes() + (long) recordBytes() * rows.length + 1;
  }

  void write(Path file, Runnable afterRow) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(header());
      byte[] record = new byte[recordBytes()];
      for (int i = 0; i < rows.length; i++) {
        record[0] = ' '; // not deleted
        int offset = 1;
        for (DbfField field : fields) {
          field.put(rows[i], record, offset);
          offset += field.width();
        }
        if (numbered()) {
          byte[] number = "%10d".formatted(i).getBytes(StandardCharsets.US_ASCII);
          System.arraycopy(number, 0, record, 1, NUMBER_BYTES);
        }
        out.write(record);
        afterRow.run();
      }
      out.write(END_OF_FILE);
    }
  }

  private byte[] header() {
    ByteBuffer header = ByteBuffer.allocate(headerBytes()).order(ByteOrder.LITTLE_ENDIAN);
    LocalDate today = LocalDate.now();
    header.put((byte) 3);
    header.put((byte) (today.getYear() - 1900));
    header.put((byte) today.getMonthValue());
    header.put((byte) today.getDayOfMonth());
    header.putInt(rows.length);
    header.putShort((short) headerBytes());
    header.putShort((short) recordBytes());
    header.position(HEADER_BYTES); // the language byte stays 0: the .cpg tells
    if (numbered()) {
      describe(header, "FID", 'N', NUMBER_BYTES, 0);
    }
    for (DbfField field : fields) {
      describe(header, field.name(), field.type(), field.width(), field.decimals());
    }
    header.put((byte) END_OF_HEADER);
    return header.array();
  }

  private static void describe(ByteBuffer header, String name, char type, int width, int decimals) {
    int start = header.position();
    header.put(name.getBytes(StandardCharsets.UTF_8));
    header.position(start + 11);
    header.put((byte) type);
    header.position(start + 16);
    header.put((byte) width).put((byte) decimals);
    header.position(start + FIELD_BYTES);
  }
}
