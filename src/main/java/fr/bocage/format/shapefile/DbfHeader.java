package fr.bocage.format.shapefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A {@code .dbf}'s header: its fields and where its records lie, as far as its real size bears out
 * what it says.
 *
 * @param dBase7 whether it is laid out as dBase 7 does
 * @param language the language driver, 0 when it says nothing
 * @param rows records that are whole in the file
 * @param firstRecord position of the first record
 * @param recordLength bytes from one record to the next
 * @param fields the fields that lie inside of a record
 * @param contradicted whether the header said something else than the file bears out
 */
record DbfHeader(
    boolean dBase7,
    int language,
    long rows,
    long firstRecord,
    int recordLength,
    List<DbfField> fields,
    boolean contradicted) {

  private static final int HEADER_BYTES = 32;
  private static final int MOST_FIELDS = 2048;
  private static final byte TERMINATOR = 0x0D;

  /** First bytes of tables of dBase II to 7, FoxPro, Visual FoxPro, Clipper and HiPer-Six. */
  private static final Set<Integer> VERSIONS =
      Set.of(
          0x02, 0x03, 0x04, 0x05, 0x07, 0x30, 0x31, 0x32, 0x43, 0x63, 0x7B, 0x83, 0x87, 0x8B, 0x8C,
          0x8E, 0xB3, 0xCB, 0xCC, 0xE5, 0xF5, 0xFB);

  /**
   * One field as the header has it.
   *
   * @param name bytes of its name, in the table's encoding
   * @param type letter of its type
   * @param offset first byte in the record
   * @param length bytes in the record
   * @param decimals digits behind the point
   * @param flags Visual FoxPro's: 2 when values may be null
   */
  record DbfField(byte[] name, char type, int offset, int length, int decimals, int flags) {}

  /** Whether a table has dBase 7's longer descriptors; some older ones call themselves so too. */
  private static boolean isDBase7(PagedBytes file, int version, int recordLength) {
    return (version == 0x04 || version == 0x8C || version == 0xCC)
        && end(fields(file, false, false)) != recordLength;
  }

  /** The number of records that the header claims; -1 when there is no header. */
  static long declaredRows(PagedBytes file) {
    long ofDBaseTwo = DBaseTwoHeader.declaredRows(file);
    if (file.size() < HEADER_BYTES || ofDBaseTwo >= 0) {
      return ofDBaseTwo;
    }
    return Integer.toUnsignedLong(file.littleInt(4));
  }

  /**
   * Reads the header.
   *
   * @param shapes how many records the {@code .shp} has, which tells when the number of rows is too
   *     small to be true; -1 when there is none
   * @return null when this is no table
   */
  static DbfHeader read(PagedBytes file, long shapes) {
    if (file.size() < HEADER_BYTES + 1) {
      return null;
    }
    DbfHeader ofDBaseTwo = DBaseTwoHeader.read(file);
    if (ofDBaseTwo != null) {
      return ofDBaseTwo;
    }
    int version = file.byteAt(0) & 0xFF;
    int declaredLength = file.littleShort(10);
    boolean dBase7 = isDBase7(file, version, declaredLength);
    List<DbfField> fields = fields(file, dBase7, declaredLength);
    int descriptors = dBase7 ? 68 + 48 * fields.size() : 32 + 32 * fields.size();
    int declaredFirst = file.littleShort(8);
    boolean agrees = end(fields) == declaredLength || declaredFirst == descriptors + 1;
    if (fields.isEmpty() && file.byteAt(HEADER_BYTES) != TERMINATOR
        || !agrees && !VERSIONS.contains(version)) {
      return null;
    }
    long first = firstRecord(file, declaredFirst, descriptors);
    long declaredRows = declaredRows(file);
    int length = recordLength(file.size() - first, declaredRows, declaredLength, end(fields));
    long rows = rows(file, first, length, declaredRows, shapes);
    boolean cutFields = fields.removeIf(field -> field.offset + field.length > length);
    return new DbfHeader(
        dBase7,
        file.byteAt(29) & 0xFF,
        rows,
        first,
        length,
        List.copyOf(fields),
        cutFields || first != declaredFirst || length != declaredLength || rows != declaredRows);
  }

  private static List<DbfField> fields(PagedBytes file, boolean dBase7, int recordLength) {
    List<DbfField> narrow = fields(file, dBase7, false);
    List<DbfField> wide = fields(file, dBase7, true);
    return end(narrow) < recordLength && end(wide) == recordLength ? wide : narrow;
  }

  private static int end(List<DbfField> fields) {
    DbfField last = fields.isEmpty() ? null : fields.get(fields.size() - 1);
    return last == null ? 1 : last.offset + last.length;
  }

  /**
   * @param wideText whether the decimals of text are the high byte of its length, as Clipper has it
   */
  private static List<DbfField> fields(PagedBytes file, boolean dBase7, boolean wideText) {
    int nameLength = dBase7 ? 32 : 11;
    int step = dBase7 ? 48 : 32;
    int lengthAt = dBase7 ? 33 : 16;
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    long at = dBase7 ? 68 : HEADER_BYTES;
    while (at + step <= file.size() && fields.size() < MOST_FIELDS) {
      char type = Character.toUpperCase((char) (file.byteAt(at + nameLength) & 0xFF));
      if (file.byteAt(at) == TERMINATOR || !isTypeLetter(type)) {
        break;
      }
      byte[] name = new byte[nameLength];
      file.bytes(at, name, nameLength);
      int length = file.byteAt(at + lengthAt) & 0xFF;
      int decimals = file.byteAt(at + lengthAt + 1) & 0xFF;
      if (wideText && type == 'C') {
        length |= decimals << 8;
      }
      int flags = dBase7 ? 0 : file.byteAt(at + 18) & 0xFF;
      fields.add(new DbfField(name, type, offset, length, decimals, flags));
      offset += length;
      at += step;
    }
    return fields;
  }

  /** Letters of unknown types are read as text; anything else is no descriptor. */
  private static boolean isTypeLetter(char type) {
    return type >= 'A' && type <= 'Z' || "@+0".indexOf(type) >= 0;
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
    boolean filled = file.size() - first - whole * length <= 1; // the mark at the end may be there
    long most = shapes >= 0 ? Math.min(whole, shapes) : filled ? whole : rows;
    while (rows < most && beginsRecord(file, first + rows * length)) {
      rows++; // a program that crashed leaves the number of rows behind
    }
    return rows;
  }
}
