package fr.bocage.format.csv;

/**
 * How a table is written.
 *
 * @param separator what stands between values
 * @param quote what may stand around them
 * @param spacedQuotes whether blanks stand between separator and quote
 * @param leadingLines lines before the table: Excel's {@code sep=;}, or a title
 */
record Dialect(char separator, char quote, boolean spacedQuotes, int leadingLines) {
  /** The same for a table that begins after some lines. */
  Dialect after(int lines) {
    return new Dialect(separator, quote, spacedQuotes, lines);
  }
}
