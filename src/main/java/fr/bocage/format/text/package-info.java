/**
 * What the formats written as text share: being a {@link fr.bocage.format.text.TextFormat}; finding
 * out a file's {@link fr.bocage.format.text.TextEncoding} and reading it as {@link
 * fr.bocage.format.text.TextFile} characters; writing the parts of geometries that may be damaged
 * ({@link fr.bocage.format.text.PartWriter}); building layers row by row ({@link
 * fr.bocage.format.text.LayerBuilder}); counting the {@link fr.bocage.format.text.Flaw}s of
 * features, and putting them into words.
 *
 * <p>One reading is one thread.
 */
package fr.bocage.format.text;
