/**
 * TopoJSON into feature tables, one for each object of the topology. {@link
 * fr.bocage.format.topojson.TopoJsonFormat} goes through the file twice: {@code ArcsReader} reads
 * the arcs, wherever they stand, then {@code ObjectsReader} the objects, whose geometries {@code
 * ArcStitcher} puts together.
 *
 * <p>One reading is one thread; the format itself is safe on any thread.
 */
package fr.bocage.format.topojson;
