package fr.bocage.format.shapefile;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.Field;
import fr.bocage.format.Findings;
import fr.bocage.format.shapefile.DbfHeader.DbfField;
import fr.bocage.problem.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The attributes of a shapefile: what a {@code .dbf} holds, decoded when it is asked for. Opening
 * looks at the header, at each record's deletion mark and at a sample of the text. Made by one
 * thread; its columns are safe on any.
 */
final class DbfTable {
  /** Stands in where there are no attributes. */
  static final DbfTable NONE = new DbfTable(null, null, null, null, null);

  private final DbfRecords records;
  private final DbfMemo memo;
  private final DbfSample sample;
  private final Charset charset;
  private final Findings findings;

  private DbfTable(
      DbfRecords records, DbfMemo memo, DbfSample sample, Charset charset, Findings findings) {
    this.records = records;
    this.memo = memo;
    this.sample = sample;
    this.charset = charset;
    this.findings = findings;
  }

  /**
   * @param memo the file of long texts; null when there is none
   * @param cpg the text of the {@code .cpg}; null when there is none
   * @param declared the encoding that the user knows it to be in; null to find it out
   * @param shapes how many records the {@code .shp} has; -1 when there is none
   */
  static DbfTable open(
      PagedBytes file, DbfMemo memo, String cpg, Charset declared, long shapes, Findings findings) {
    DbfHeader header = DbfHeader.read(file, shapes);
    if (header == null) {
      findings.add("dbf-unreadable", Severity.ERROR, 1);
      return NONE;
    }
    if (header.contradicted()) {
      findings.add("dbf-header-wrong", Severity.WARNING, 1);
    }
    DbfRecords records = new DbfRecords(file, header);
    DbfSample sample = DbfSample.of(records, memo);
    Charset charset =
        declared != null ? declared : DbfEncoding.choose(cpg, header.language(), sample, findings);
    return new DbfTable(records, memo, sample, charset, findings);
  }

  /** Whether there are attributes at all. */
  boolean isPresent() {
    return records != null;
  }

  long rows() {
    return records == null ? 0 : records.header().rows();
  }

  /** Rows that the header tells of and that are not in the file. */
  long missingRows() {
    return Math.max(0, DbfHeader.declaredRows(records.file()) - rows());
  }

  /** Records that are marked as deleted. */
  BitSet deleted() {
    return records == null ? new BitSet() : records.deleted();
  }

  /** Canonical name of the text's encoding; null when there is no text. */
  String encoding() {
    return records != null && records.header().fields().stream().anyMatch(this::showsText)
        ? charset.name()
        : null;
  }

  private boolean showsText(DbfField field) {
    return DbfType.holdsText(field) || memo != null && DbfType.refersToText(field);
  }

  /**
   * A column for each field.
   *
   * @param recordOfRow the record of each row; null when rows and records are the same
   */
  List<AttributeColumn> columns(int[] recordOfRow) {
    List<AttributeColumn> columns = new ArrayList<>();
    if (records == null) {
      return columns;
    }
    Set<String> names = new HashSet<>();
    DbfNullFlags nulls = DbfNullFlags.of(records.header().fields());
    long unread = 0;
    List<DbfField> fields = records.header().fields();
    for (int i = 0; i < fields.size(); i++) {
      DbfField place = fields.get(i);
      if (place.type() == DbfNullFlags.TYPE) {
        continue;
      }
      DbfType type =
          DbfType.of(place, records.header().dBase7(), charset, memo, sample.fractions().get(i));
      unread += type.unread() ? 1 : 0;
      Field field = new Field(uniqueName(place, i, names), type.type());
      columns.add(new DbfColumn(field, records, i, recordOfRow, nulls, type.decoder()));
    }
    findings.add("memo-not-read", Severity.WARNING, unread);
    return columns;
  }

  private String uniqueName(DbfField place, int position, Set<String> names) {
    byte[] raw = Arrays.copyOf(place.name(), DbfDecoder.textLength(place.name()));
    int length = charset == StandardCharsets.UTF_8 ? Utf8.wholeLength(raw) : raw.length;
    String name = new String(raw, 0, length, charset).strip();
    String stem = name.isEmpty() ? "FIELD_" + (position + 1) : name;
    String unique = stem;
    for (int copy = 2; !names.add(unique); copy++) {
      unique = stem + "_" + copy;
    }
    return unique;
  }
}
