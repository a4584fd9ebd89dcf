/**
 * Tables in JSON, as open data portals and programs export them: {@link
 * fr.bocage.format.jsontable.JsonTableFormat} opens the file, {@code RowList} finds the rows,
 * {@code RowSurvey} what tells their places, {@code RowReader} reads them. One reading is one
 * thread; the format itself is safe on any thread.
 */
package fr.bocage.format.jsontable;
