package fr.bocage.format.shapefile;

import fr.bocage.format.shapefile.DbfHeader.DbfField;
import java.util.ArrayList;
import java.util.List;

/**
 * The header of dBase II's tables, of 1981: the number of records in two bytes, descriptors of
 * sixteen bytes, and records that always begin at the same place.
 */
final class DBaseTwoHeader {
  private static final int VERSION = 2;
  private static final int HEADER_BYTES = 8;
  private static final int DESCRIPTOR_BYTES = 16;
  private static final int FIRST_RECORD = 521;
  private static final int NAME_BYTES = 11;
  private static final byte TERMINATOR = 0x0D;
  private static final String TYPES = "CNL";

  private DBaseTwoHeader() {}

  /** The number of records that it claims; -1 when this is no such table. */
  static long declaredRows(PagedBytes file) {
    return fields(file).isEmpty() ? -1 : file.littleShort(1);
  }

  /** The header; null when this is no such table, as FoxBase's, which begin with the same byte. */
  static DbfHeader read(PagedBytes file) {
    List<DbfField> fields = fields(file);
    if (fields.isEmpty()) {
      return null;
    }
    int length = file.littleShort(6);
    long declared = file.littleShort(1);
    long rows = Math.min(declared, (file.size() - FIRST_RECORD) / length);
    return new DbfHeader(false, 0, rows, FIRST_RECORD, length, fields, rows != declared);
  }

  /** The fields, if they fill the records to the byte; else none. */
  private static List<DbfField> fields(PagedBytes file) {
    if (file.size() < FIRST_RECORD || file.byteAt(0) != VERSION) {
      return List.of();
    }
    List<DbfField> fields = new ArrayList<>();
    int offset = 1;
    for (int at = HEADER_BYTES;
        at + DESCRIPTOR_BYTES < FIRST_RECORD && file.byteAt(at) != TERMINATOR;
        at += DESCRIPTOR_BYTES) {
      byte[] name = new byte[NAME_BYTES];
      file.bytes(at, name, NAME_BYTES);
      char type = (char) (file.byteAt(at + NAME_BYTES) & 0xFF);
      int length = file.byteAt(at + 12) & 0xFF;
      if (TYPES.indexOf(type) < 0) {
        return List.of();
      }
      fields.add(new DbfField(name, type, offset, length, file.byteAt(at + 15) & 0xFF, 0));
      offset += length;
    }
    return offset == file.littleShort(6) ? List.copyOf(fields) : List.of();
  }
}
