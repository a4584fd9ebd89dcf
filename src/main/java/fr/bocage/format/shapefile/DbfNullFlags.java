package fr.bocage.format.shapefile;

import fr.bocage.format.shapefile.DbfHeader.DbfField;
import java.util.Arrays;
import java.util.List;

/**
 * Visual FoxPro's hidden column of bits: which values of a record are null, and which values of
 * changing length fill their field. Each field takes, in order, one bit for the length where that
 * changes, and one for null where it may be. Safe on any thread.
 */
final class DbfNullFlags {
  /** Type letter of the hidden column. */
  static final char TYPE = '0';

  private static final int NULLABLE = 2;
  private static final int NO_BIT = -1;

  private final DbfField column;
  private final int[] lengthBits;
  private final int[] nullBits;

  private DbfNullFlags(DbfField column, int[] lengthBits, int[] nullBits) {
    this.column = column;
    this.lengthBits = lengthBits;
    this.nullBits = nullBits;
  }

  /** The flags of a table; null when it has none. */
  static DbfNullFlags of(List<DbfField> fields) {
    DbfField column = fields.stream().filter(field -> field.type() == TYPE).findAny().orElse(null);
    if (column == null) {
      return null;
    }
    int[] lengthBits = new int[fields.size()];
    int[] nullBits = new int[fields.size()];
    int bit = 0;
    for (int i = 0; i < fields.size(); i++) {
      DbfField field = fields.get(i);
      boolean ofChangingLength = field.type() == 'V' || field.type() == 'Q';
      boolean nullable = field.type() != TYPE && (field.flags() & NULLABLE) != 0;
      lengthBits[i] = ofChangingLength ? bit++ : NO_BIT;
      nullBits[i] = nullable ? bit++ : NO_BIT;
    }
    return new DbfNullFlags(column, lengthBits, nullBits);
  }

  /**
   * The bytes that a field really has in a record; null when its value is null.
   *
   * @param raw all bytes of the field
   */
  byte[] value(DbfRecords records, long record, int field, byte[] raw) {
    if (nullBits[field] == NO_BIT && lengthBits[field] == NO_BIT) {
      return raw;
    }
    byte[] bits = new byte[column.length()];
    records.read(record, column.offset(), bits, bits.length);
    if (isSet(bits, nullBits[field])) {
      return null;
    }
    if (!isSet(bits, lengthBits[field]) || raw.length == 0) {
      return raw;
    }
    // A value that does not fill its field keeps its length in the field's last byte.
    return Arrays.copyOf(raw, Math.min(raw[raw.length - 1] & 0xFF, raw.length - 1));
  }

  private static boolean isSet(byte[] bits, int bit) {
    return bit != NO_BIT && bit / 8 < bits.length && (bits[bit / 8] >> bit % 8 & 1) != 0;
  }
}
