package fr.bocage.format.shapefile;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .dbf}'s header: its fields and where its records lie, as far as its real size bears out
 * what it says.
 *
 * @param version first byte: which program's kind of table
 * @param language the language driver, 0 when it says nothing
 * @param rows records that are whole in the file
 * @param firstRecord position of the first record
 * @param recordLength bytes from one record to the next
 * @param fields the fields that lie inside of a record
 * @param contradicted whether the header said something else than the file bears out
 */
record DbfHeader(
    int version,
    int language,
    long rows,
    long firstRecord,
    int recordLength,
    List<DbfField> fields,
    boolean contradicted) {

  private static final int HEADER_BYTES = 32;
  private static final int MOST_FIELDS = 2048;
  private static final byte TERMINATOR = 0x0D;

  /**
   * One field as the header has it.
   *
   * @param name bytes of its name, in the table's encoding
   * @param type letter of its type
   * @param offset first byte in the record
   * @param length bytes in the record
   * @param decimals digits behind the point
   */
  record DbfField(byte[] name, char type, int offset, int length, int decimals) {}

  static boolean isFoxPro(int version) {
    return version >= 0x30 && version <= 0x32;
  }

  static boolean isDBase7(int version) {
    return (version & 7) == 4;
  }

  /** The number of records that the header claims; -1 when there is no header. */
  static long declaredRows(PagedBytes file) {
    return file.size() < HEADER_BYTES ? -1 : Integer.toUnsignedLong(file.littleInt(4));
  }

  /**
   * Reads the header.
   *
   * @param shapes how many records the {@code .shp} has, which tells when the number of rows is too
   *     small to be true
   * @return null when there is no field in it
   */
  static DbfHeader read(PagedBytes file, long shapes) {
    if (file.size() < HEADER_BYTES + 1) {
      return null;
    }
    int version = file.byteAt(0) & 0xFF;
    int declaredLength = file.littleShort(10);
    List<DbfField> fields = fields(file, version, declaredLength);
    if (fields.isEmpty()) {
      return null;
    }
    int descriptors = isDBase7(version) ? 68 + 48 * fields.size() : 32 + 32 * fields.size();
    int declaredFirst = file.littleShort(8);
    long first = firstRecord(file, declaredFirst, descriptors);
    DbfField last = fields.get(fields.size() - 1);
    long declaredRows = declaredRows(file);
    int length =
        recordLength(file.size() - first, declaredRows, declaredLength, last.offset + last.length);
    long rows = rows(file, first, length, declaredRows, shapes);
    boolean cutFields = fields.removeIf(field -> field.offset + field.length > length);
    return new DbfHeader(
        version,
        file.byteAt(29) & 0xFF,
        rows,
        first,
        length,
        List.copyOf(fields),
        cutFields || first != declaredFirst || length != declaredLength || rows != declaredRows);
  }

  private static List<DbfField> fields(PagedBytes file, int version, int recordLength) {
    List<DbfField> narrow = fields(file, version, false);
    if (end(narrow) < recordLength && end(fields(file, version, true)) == recordLength) {
      return fields(file, version, true);
    }
    return narrow;
  }

  private static int end(List<DbfField> fields) {
    DbfField last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
    return last == null ? 0 : last.offset + last.length;
  }

  /**
   * @param wideText whether the decimals of text are the high byte of its length, as Clipper has it
   */
  private static List<DbfField> fields(PagedBytes file, int version, boolean wideText) {
    boolean dBase7 = isDBase7(version);
    int nameLength = dBase7 ? 32 : 11;
    int step = dBase7 ? 48 : 32;
    int lengthAt = dBase7 ? 33 : 16;
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    long at = dBase7 ? 68 : HEADER_BYTES;
    while (at + step <= file.size()
        && file.byteAt(at) != TERMINATOR
        && fields.size() < MOST_FIELDS) {
      byte[] name = new byte[nameLength];
      file.bytes(at, name, nameLength);
      char type = (char) (file.byteAt(at + (dBase7 ? 32 : 11)) & 0xFF);
      int length = file.byteAt(at + lengthAt) & 0xFF;
      int decimals = file.byteAt(at + lengthAt + 1) & 0xFF;
      if (wideText && type == 'C') {
        length |= decimals << 8;
      }
      fields.add(new DbfField(name, type, offset, length, decimals));
      offset += length;
      at += step;
    }
    return fields;
  }

  /** The declared first record, unless it is among the descriptors or no record begins there. */
  private static long firstRecord(PagedBytes file, int declared, int descriptors) {
    long counted = Math.min(descriptors + 1L, file.size());
    boolean possible = declared >= descriptors && declared <= file.size();
    if (possible && (declared == file.size() || beginsRecord(file, declared))) {
      return declared;
    }
    return possible && !beginsRecord(file, counted) ? declared : counted;
  }

  private static boolean beginsRecord(PagedBytes file, long position) {
    if (position >= file.size()) {
      return false;
    }
    byte flag = file.byteAt(position);
    return flag == ' ' || flag == '*';
  }

  /** The declared length, unless only the sum of the fields' lengths meets the file's size. */
  private static int recordLength(long room, long rows, int declared, int summed) {
    boolean summedFits = Math.abs(room - rows * summed) <= 1;
    boolean declaredFits = Math.abs(room - rows * declared) <= 1;
    return declared < 2 || declared != summed && summedFits && !declaredFits ? summed : declared;
  }

  private static long rows(PagedBytes file, long first, int length, long declared, long shapes) {
    long whole = Math.min((file.size() - first) / length, Integer.MAX_VALUE);
    long rows = Math.min(declared, whole);
    while (rows < Math.min(whole, shapes) && beginsRecord(file, first + rows * length)) {
      rows++; // a program that crashed leaves the number of rows behind
    }
    return rows;
  }
}
