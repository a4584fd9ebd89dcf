package fr.bocage.format.shapefile;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.Field;
import java.io.UncheckedIOException;

/** A field of a {@code .dbf}, decoded from the file's bytes each time it is asked for. */
final class DbfColumn implements AttributeColumn {
  private final Field field;
  private final DbfRecords records;
  private final DbfHeader.DbfField place;
  private final int[] recordOfRow;
  private final DbfNullFlags nulls;
  private final int position;
  private final DbfDecoder decoder;

  /**
   * @param position of the field in the table's header
   * @param recordOfRow the record of each row; null when rows and records are the same
   * @param nulls which values are null; null when no field can be
   */
  DbfColumn(
      Field field,
      DbfRecords records,
      int position,
      int[] recordOfRow,
      DbfNullFlags nulls,
      DbfDecoder decoder) {
    this.field = field;
    this.records = records;
    this.position = position;
    this.place = records.header().fields().get(position);
    this.recordOfRow = recordOfRow;
    this.nulls = nulls;
    this.decoder = decoder;
  }

  @Override
  public Field field() {
    return field;
  }

  @Override
  public Object value(int row) {
    int record = recordOfRow == null ? row : recordOfRow[row];
    if (record >= records.header().rows()) {
      return null; // more shapes than records
    }
    byte[] raw = new byte[place.length()];
    try {
      records.read(record, place.offset(), raw, raw.length);
      raw = nulls == null ? raw : nulls.value(records, record, position, raw);
    } catch (UncheckedIOException e) {
      return null; // the file has changed or gone since it was opened
    }
    return raw == null ? null : decoder.decode(raw);
  }
}
