/**
 * GeoJSON (RFC 7946, and what was written before it) into a feature table. {@link
 * fr.bocage.format.geojson.GeoJsonFormat} opens the file and names its encoding; {@code
 * GeoJsonReader} reads the document, {@code FeatureReader} one feature, {@code GeometryReader} and
 * {@code PropertiesReader} its two halves, in one streaming pass in which nothing is kept but the
 * columns. {@link fr.bocage.format.geojson.GeoJsonSequenceFormat} reads a record or a line at a
 * time. What a file does wrong is counted in a {@code FlawTally}.
 *
 * <p>One reading is one thread; the format itself is safe on any thread.
 */
package fr.bocage.format.geojson;
