package fr.bocage.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.bocage.format.text.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Goes through a table's rows, as often as asked. Where a quote never closes (or something stands
 * behind one that does), the last quote of its line is left out and everything begins anew. One
 * thread.
 */
final class CsvRows {
  /** Damaged lines mended; behind the last, a quote may take the rest of the file. */
  private static final int MOST_MENDS = 16;

  private static final CsvRow BLANK = new CsvRow();

  private final TextFile file;
  private final Dialect dialect;
  private final TreeMap<Long, Integer> quotesLeftOut = new TreeMap<>();
  private long nuls;
  private long blankRows;
  private boolean isTooLong;

  CsvRows(TextFile file, Dialect dialect) {
    this.file = file;
    this.dialect = dialect;
  }

  /** What is done with rows: begun anew whenever a line had to be mended. */
  interface Pass {
    void begin();

    void row(CsvRow row);
  }

  /**
   * Gives a pass all rows. Blank lines are none; rows of nothing but separators are, unless several
   * of them end the table: spreadsheets write such for cells that were once touched.
   */
  void run(Pass pass) throws IOException {
    while (true) {
      pass.begin();
      blankRows = 0;
      CsvRow row = new CsvRow();
      MendingReader in = new MendingReader(file.open(), dialect.quote(), quotesLeftOut);
      try (in) {
        read(in, row, pass::row);
        nuls = in.nuls();
        return;
      } catch (CsvParseException e) {
        if (isTooLong || !mend(row.line())) {
          isTooLong = true; // what was read so far is what there is
          return;
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
  }

  private void read(Reader in, CsvRow row, Consumer<CsvRow> target) throws IOException {
    boolean begun = false;
    boolean mayMend = quotesLeftOut.size() < MOST_MENDS;
    for (Iterator<CsvRow> rows = rows(in, dialect, row, !mayMend); rows.hasNext(); ) {
      rows.next();
      if (row.line() <= dialect.leadingLines()) {
        continue;
      }
      if (!row.isBlank()) {
        for (; begun && blankRows > 0; blankRows--) {
          target.accept(BLANK);
        }
        begun = true;
        target.accept(row);
      } else if (row.count() > 1) {
        blankRows++;
      }
    }
    if (begun && blankRows == 1) {
      target.accept(BLANK);
      blankRows = 0;
    }
  }

  /** Leaves out the last quote of a line from now on; false when there is none left. */
  private boolean mend(long line) throws IOException {
    int quotes;
    try (MendingReader in = new MendingReader(file.open(), dialect.quote(), quotesLeftOut)) {
      quotes = in.quotesIn(line);
    }
    boolean mended = quotes > 0 && !quotesLeftOut.containsKey(line);
    if (mended) {
      quotesLeftOut.put(line, quotes);
    }
    return mended && quotesLeftOut.size() <= MOST_MENDS;
  }

  /** Rows of a sample that may end anywhere. */
  static Iterator<CsvRow> forgiving(Reader in, Dialect dialect, CsvRow row) {
    return rows(in, dialect, row, true);
  }

  // The replacement for the deprecated setting makes 'relaxed' files unreadable for the other.
  @SuppressWarnings({"deprecation", "removal"})
  private static Iterator<CsvRow> rows(
      Reader in, Dialect dialect, CsvRow row, boolean allowUnclosedQuote) {
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(dialect.separator())
            .quoteCharacter(dialect.quote())
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(allowUnclosedQuote);
    if (dialect.spacedQuotes()) {
      builder.trimWhitespacesAroundQuotes(true);
    } else {
      builder.allowExtraCharsAfterClosingQuote(true);
    }
    return builder.build(row, in).iterator();
  }

  /** Lines whose last quote was left out. */
  int mendedLines() {
    return quotesLeftOut.size();
  }

  /** NUL characters passed over in the last pass. */
  long nuls() {
    return nuls;
  }

  /** Rows of nothing but separators at the end, passed over in the last pass. */
  long blankRows() {
    return blankRows;
  }

  /** Whether reading ended before the file did. */
  boolean isTooLong() {
    return isTooLong;
  }

  TextFile file() {
    return file;
  }

  Dialect dialect() {
    return dialect;
  }
}
