/**
 * Marking the map with the mouse: {@link fr.bocage.desktop.annotate.PlaceTool} for pins and texts,
 * {@link fr.bocage.desktop.annotate.DrawTool} for lines and areas, {@link
 * fr.bocage.desktop.annotate.SelectTool} to pick, move and reshape. All of them change the project
 * through {@link fr.bocage.desktop.annotate.AnnotationEdits}: one gesture, one edit.
 *
 * <p>JavaFX thread only.
 */
package fr.bocage.desktop.annotate;
