/**
 * Tables of separated values into a feature table. {@link fr.bocage.format.csv.CsvFormat} guesses
 * the {@code Dialect} from the file's start, then goes through the file twice: {@code
 * ColumnProfile}s find out what all values of each column are, so that no leading zero and no
 * decimal is lost; then typed columns are filled, and a {@code Placement} makes geometries of the
 * columns that hold them.
 *
 * <p>One reading is one thread; the format itself is safe on any thread.
 */
package fr.bocage.format.csv;
