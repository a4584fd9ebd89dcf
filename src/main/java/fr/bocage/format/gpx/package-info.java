/**
 * GPX into feature tables: {@link fr.bocage.format.gpx.GpxFormat} opens the file, {@code GpxReader}
 * reads waypoints, routes and tracks, each into a layer. One reading is one thread; the format
 * itself is safe on any thread.
 */
package fr.bocage.format.gpx;
