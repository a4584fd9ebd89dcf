/**
 * The map in the window: {@code MapView} shows frames and hands the mouse and the keys to the
 * active {@link fr.bocage.desktop.map.MapTool}.
 */
package fr.bocage.desktop.map;
