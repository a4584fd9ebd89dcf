package fr.bocage.format.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import fr.bocage.format.text.NumberText;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Guesses a {@link Dialect} from a table's start: the separator that gives the most rows as many
 * values as the first row, and values that look least like several.
 */
final class DialectGuess {
  /** In the order of preference when all else is equal. */
  private static final char[] SEPARATORS = {'\t', ';', '|', ','};

  private static final Pattern EXCEL =
      Pattern.compile("sep=([;,|\t])\\R", Pattern.CASE_INSENSITIVE);
  private static final Pattern OTHERS = Pattern.compile("[;\t|]|[^\\d ],[^\\d ]");
  private static final int MOST_ROWS = 500;
  private static final int MOST_LINES_ABOVE = 20;

  private final String sample;
  private final boolean isWhole;

  /**
   * @param sample the file's first characters
   * @param isWhole whether they are all of it
   */
  DialectGuess(String sample, boolean isWhole) {
    this.sample = sample;
    this.isWhole = isWhole;
  }

  /**
   * What a separator makes of the sample.
   *
   * @param columns values that most rows have
   * @param rows rows looked at
   * @param agreement share of rows with that many
   * @param score what separators are compared by
   */
  private record Trial(Dialect dialect, int columns, int rows, double agreement, double score) {}

  /** The likeliest dialect, with a comma where there is a single column. */
  Dialect dialect() {
    var excel = EXCEL.matcher(sample);
    if (excel.lookingAt()) {
      char separator = excel.group(1).charAt(0);
      return new Dialect(separator, quote(separator), hasSpacedQuotes(separator), 1);
    }
    Trial best = bestTrial();
    return best == null
        ? new Dialect(',', quote(','), false, 0)
        : best.dialect.after(linesAbove(best));
  }

  /** Lines above the table, such as a title and a source: those with no more than one value. */
  private int linesAbove(Trial trial) {
    List<CsvRow> rows = rows(trial.dialect);
    for (CsvRow row : rows.subList(0, Math.min(MOST_LINES_ABOVE, rows.size()))) {
      if (row.filledCount() > 1) {
        return (int) row.line() - 1;
      }
    }
    return 0;
  }

  /** Whether the sample is surely a table: several columns, in nearly all rows as many. */
  boolean isTable() {
    Trial best = bestTrial();
    if (best == null || best.rows < 2 || best.agreement < 0.95) {
      return false;
    }
    // A comma stands in any prose, and two lines of it may well have as many.
    return best.dialect.separator() != ',' || best.columns > 2 && best.rows > 2 || hasNumbers(best);
  }

  /** Whether the sample's lines are sentences rather than values. */
  boolean isProse() {
    if (isTable()) {
      return false;
    }
    List<String> lines = sample.lines().filter(line -> !line.isBlank()).limit(50).toList();
    long wordy = lines.stream().filter(DialectGuess::isSentence).count();
    return lines.size() > 1 && wordy * 2 > lines.size();
  }

  private static boolean isSentence(String line) {
    return line.strip().split("\\s+").length > 7 && !line.matches(".*[;|\t].*");
  }

  private boolean hasNumbers(Trial trial) {
    List<CsvRow> rows = rows(trial.dialect);
    for (int column = 0; column < trial.columns; column++) {
      int index = column;
      if (rows.stream().skip(1).allMatch(row -> isNumber(row.text(index)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String value) {
    return NumberText.of(value) != NumberText.NONE;
  }

  private Trial bestTrial() {
    Trial best = null;
    for (char separator : SEPARATORS) {
      Trial trial = trial(separator);
      if (trial != null && (best == null || trial.score > best.score + 1e-9)) {
        best = trial;
      }
    }
    return best == null || best.agreement < 0.95 ? blankSeparated(best) : best;
  }

  /** Blanks part values only where nothing else does, and all rows have as many. */
  private Trial blankSeparated(Trial otherwise) {
    Trial trial = trial(' ');
    boolean sure = trial != null && trial.agreement == 1 && trial.rows > 2;
    return sure && hasNumbers(trial) ? trial : otherwise;
  }

  private Trial trial(char separator) {
    Dialect dialect = new Dialect(separator, quote(separator), hasSpacedQuotes(separator), 0);
    List<CsvRow> rows = rows(dialect);
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.count(), 1, Integer::sum));
    int columns =
        counts.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0);
    if (columns < 2) {
      return null;
    }
    double agreement = (double) counts.get(columns) / rows.size();
    double header = rows.get(0).count() == columns ? 1 : 0.6;
    double score = agreement * header + 0.5 * cleanShare(rows);
    return new Trial(dialect, columns, rows.size(), agreement, score);
  }

  /** Share of values in which no other separator seems to be left. */
  private static double cleanShare(List<CsvRow> rows) {
    long clean = 0;
    long all = 0;
    for (CsvRow row : rows) {
      for (String value : row.texts()) {
        all++;
        clean += OTHERS.matcher(value).find() ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) clean / all;
  }

  /** The sample's first rows; where something stands behind a closing quote, those before it. */
  private List<CsvRow> rows(Dialect dialect) {
    List<CsvRow> rows = new ArrayList<>();
    String text = isWhole ? sample : sample.substring(0, lastLineBreak() + 1);
    CsvRow row = new CsvRow();
    try {
      Iterator<CsvRow> all = CsvRows.forgiving(new StringReader(text), dialect, row);
      while (rows.size() < MOST_ROWS && all.hasNext()) {
        rows.add(all.next().copy());
      }
    } catch (CsvParseException e) {
      return rows;
    }
    return rows;
  }

  private int lastLineBreak() {
    return Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  }

  /** The apostrophe where values stand in it and none in double quotes, else the double quote. */
  private char quote(char separator) {
    if (sample.indexOf('"') >= 0) {
      return '"';
    }
    String around = Pattern.quote(String.valueOf(separator));
    long quoted =
        Pattern.compile("(^|" + around + ")'[^'\\n]*'(?=" + around + "|\\s*$)", Pattern.MULTILINE)
            .matcher(sample)
            .results()
            .count();
    return quoted * 2 > sample.lines().count() ? '\'' : '"';
  }

  private boolean hasSpacedQuotes(char separator) {
    return separator > ' '
        && Pattern.compile(Pattern.quote(String.valueOf(separator)) + " +\"(?!\")")
            .matcher(sample)
            .find();
  }
}
