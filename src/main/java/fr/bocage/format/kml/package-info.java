/**
 * KML and KMZ into feature tables: {@link fr.bocage.format.kml.KmlFormat} opens the file or finds
 * the document in the archive; {@code KmlReader} goes through documents and folders, each of which
 * becomes a layer when it has placemarks; {@code PlacemarkReader} reads one placemark, {@code
 * KmlGeometryReader} its geometry. Nothing that a file refers to is ever fetched.
 *
 * <p>One reading is one thread; the format itself is safe on any thread.
 */
package fr.bocage.format.kml;
