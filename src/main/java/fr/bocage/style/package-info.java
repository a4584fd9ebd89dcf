/**
 * How features are drawn: makes and edits GeoTools {@link org.geotools.api.style.Style}s, writes
 * and reads them as SLD, and compiles them into plain numbers for the painter.
 *
 * <p>Styles count as immutable once made: every edit copies. Safe on any thread.
 */
package fr.bocage.style;
