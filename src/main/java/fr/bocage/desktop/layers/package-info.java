/**
 * The layer list, which is the legend too: {@link fr.bocage.desktop.layers.LayerPanel} shows a
 * {@link fr.bocage.desktop.layers.LayerRow} for each layer, the uppermost first, and turns what is
 * done there into edits of the project. JavaFX thread only.
 */
package fr.bocage.desktop.layers;
