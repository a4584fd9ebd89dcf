/**
 * Layers into files, from the window: {@link fr.bocage.desktop.export.ExportForm} asks for format,
 * CRS and features, {@link fr.bocage.desktop.export.LayerExport} writes them in a job and says what
 * was lost. JavaFX thread only.
 */
package fr.bocage.desktop.export;
