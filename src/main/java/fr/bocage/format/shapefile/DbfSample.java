package fr.bocage.format.shapefile;

import fr.bocage.format.shapefile.DbfHeader.DbfField;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A look at records spread evenly over the whole table, up to 8 MB of them (10 ms), for what its
 * header does not tell.
 *
 * @param utf8Rows rows with text that is UTF-8 and more than ASCII; the fields' names count as one
 * @param otherRows rows with text that cannot be UTF-8; the fields' names count as one
 * @param fractions fields of whole numbers in which there are others
 */
record DbfSample(long utf8Rows, long otherRows, BitSet fractions) {
  private static final long MOST_BYTES = 8 << 20;

  /** Long texts lie far apart in their file. */
  private static final int MOST_MEMOS = 500;

  /**
   * @param memo the long texts; null when there are none
   */
  static DbfSample of(DbfRecords records, DbfMemo memo) {
    DbfHeader header = records.header();
    List<DbfField> fields = header.fields();
    Utf8.Reading names = names(fields);
    long utf8Rows = names == Utf8.Reading.UTF_8 ? 1 : 0;
    long otherRows = names == Utf8.Reading.NEITHER ? 1 : 0;
    BitSet fractions = new BitSet();
    byte[] record = new byte[header.recordLength()];
    long step = Math.max(1, header.rows() * header.recordLength() / MOST_BYTES);
    for (long row = 0; row < header.rows(); row += step) {
      records.read(row, 0, record, record.length);
      Utf8.Reading reading = reading(fields, record, row / step < MOST_MEMOS ? memo : null);
      utf8Rows += reading == Utf8.Reading.UTF_8 ? 1 : 0;
      otherRows += reading == Utf8.Reading.NEITHER ? 1 : 0;
      for (int i = 0; i < fields.size(); i++) {
        if (DbfType.holdsIntegers(fields.get(i)) && hasFraction(fields.get(i), record)) {
          fractions.set(i);
        }
      }
    }
    return new DbfSample(utf8Rows, otherRows, fractions);
  }

  private static Utf8.Reading reading(List<DbfField> fields, byte[] record, DbfMemo memo) {
    Utf8.Reading reading = Utf8.Reading.ASCII;
    for (DbfField field : fields) {
      if (DbfType.holdsText(field)) {
        Utf8.Reading other = Utf8.read(record, field.offset(), field.offset() + field.length());
        reading = other.compareTo(reading) > 0 ? other : reading;
      } else if (memo != null && DbfType.refersToText(field)) {
        int end = field.offset() + field.length();
        Utf8.Reading other = whole(memo.text(Arrays.copyOfRange(record, field.offset(), end)));
        reading = other.compareTo(reading) > 0 ? other : reading;
      }
    }
    return reading;
  }

  /** Reads text that nothing has cut off: an unfinished character at its end is none. */
  private static Utf8.Reading whole(byte[] text) {
    return Utf8.read(Arrays.copyOf(text, text.length + 1), 0, text.length + 1);
  }

  /** What the fields' names are, which may be cut off. */
  private static Utf8.Reading names(List<DbfField> fields) {
    Utf8.Reading reading = Utf8.Reading.ASCII;
    for (DbfField field : fields) {
      Utf8.Reading other = Utf8.read(field.name(), 0, DbfDecoder.textLength(field.name()));
      reading = other.compareTo(reading) > 0 ? other : reading;
    }
    return reading;
  }

  /** Whether there is a point or a comma in a number, or in one of type F an exponent. */
  private static boolean hasFraction(DbfField field, byte[] record) {
    String marks = field.type() == 'F' ? ".,eE" : ".,";
    for (int i = field.offset(); i < field.offset() + field.length(); i++) {
      if (marks.indexOf(record[i]) >= 0) {
        return true;
      }
    }
    return false;
  }
}
