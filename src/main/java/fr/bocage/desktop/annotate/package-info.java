/**
 * Marking the map with the mouse. What draws is a {@link fr.bocage.desktop.annotate.SketchTool};
 * {@link fr.bocage.desktop.annotate.SelectTool} picks marks and hands what is dragged of them to a
 * {@link fr.bocage.desktop.annotate.MarkDrag}; {@link fr.bocage.desktop.annotate.Snapping} draws
 * the pointer to vertices and edges in all of them. The project is changed through {@link
 * fr.bocage.desktop.annotate.AnnotationEdits} (what marks say and look like), {@link
 * fr.bocage.desktop.annotate.ShapeEdits} (where they lie) and {@link
 * fr.bocage.desktop.annotate.PartEdits} (cut and joined): one gesture, one edit.
 *
 * <p>JavaFX thread only.
 */
package fr.bocage.desktop.annotate;
