package fr.bocage.format.shapefile;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.Field;
import fr.bocage.format.shapefile.DbfHeader.DbfField;
import fr.bocage.problem.Severity;
import java.nio.charset.Charset;
import java.util.ArrayList;
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
  static final DbfTable NONE = new DbfTable(null, null, null, null);

  // Visual FoxPro's own column that says which values are null.
  private static final char SYSTEM_TYPE = '0';

  private final DbfRecords records;
  private final DbfSample sample;
  private final Charset charset;
  private final Findings findings;

  private DbfTable(DbfRecords records, DbfSample sample, Charset charset, Findings findings) {
    this.records = records;
    this.sample = sample;
    this.charset = charset;
    this.findings = findings;
  }

  /**
   * @param cpg the text of the {@code .cpg}; null when there is none
   * @param shapes how many records the {@code .shp} has
   */
  static DbfTable open(PagedBytes file, String cpg, long shapes, Findings findings) {
    DbfHeader header = DbfHeader.read(file, shapes);
    if (header == null) {
      findings.add("dbf-unreadable", Severity.ERROR, 1);
      return NONE;
    }
    if (header.contradicted()) {
      findings.add("dbf-header-wrong", Severity.WARNING, 1);
    }
    DbfRecords records = new DbfRecords(file, header);
    DbfSample sample = DbfSample.of(records);
    Charset charset = DbfEncoding.choose(cpg, header.language(), sample, findings);
    return new DbfTable(records, sample, charset, findings);
  }

  /** Whether there are attributes at all. */
  boolean isPresent() {
    return records != null;
  }

  long rows() {
    return records == null ? 0 : records.header().rows();
  }

  /** Records that are marked as deleted. */
  BitSet deleted() {
    return records == null ? new BitSet() : records.deleted();
  }

  /** Canonical name of the text's encoding; null when there is no text. */
  String encoding() {
    return records != null && records.header().fields().stream().anyMatch(DbfType::holdsText)
        ? charset.name()
        : null;
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
    long memos = 0;
    List<DbfField> fields = records.header().fields();
    for (int i = 0; i < fields.size(); i++) {
      DbfField place = fields.get(i);
      if (place.type() == SYSTEM_TYPE) {
        continue;
      }
      DbfType type =
          DbfType.of(place, records.header().version(), charset, sample.fractions().get(i));
      memos += type.memo() ? 1 : 0;
      Field field = new Field(uniqueName(place, i, names), type.type());
      columns.add(new DbfColumn(field, records, place, recordOfRow, type.decoder()));
    }
    findings.add("memo-not-read", Severity.INFO, memos);
    return columns;
  }

  private String uniqueName(DbfField place, int position, Set<String> names) {
    String name = new String(place.name(), 0, DbfDecoder.textLength(place.name()), charset).strip();
    String stem = name.isEmpty() ? "FIELD_" + (position + 1) : name;
    String unique = stem;
    for (int copy = 2; !names.add(unique); copy++) {
      unique = stem + "_" + copy;
    }
    return unique;
  }
}
