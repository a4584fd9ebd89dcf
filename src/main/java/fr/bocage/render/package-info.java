/**
 * {@link fr.bocage.map.MapDocument} and {@link fr.bocage.geo.Viewport} into a {@link
 * fr.bocage.render.Frame} of pixels. Knows no toolkit, does no I/O, and can be cancelled at any
 * time; the same input gives the same pixels on any machine, on one core or many.
 *
 * <p>A layer's style becomes {@link fr.bocage.render.Stage}s ({@link fr.bocage.render.Stages}); a
 * {@link fr.bocage.render.StripPainter} paints them strip by strip: outlines and strokes ({@link
 * fr.bocage.render.Stroker}) go into a {@link fr.bocage.render.Coverage}, which an {@link
 * fr.bocage.render.Ink} lays on the {@link fr.bocage.render.Canvas}. Features smaller than a pixel
 * are {@link fr.bocage.feature.Specks}, laid down as even rectangles of the right ink: fills add
 * up, for they lie side by side, strokes lie over each other ({@link fr.bocage.render.InkUnion}). A
 * {@link fr.bocage.render.PixelGrid} makes a panned frame ({@link fr.bocage.render.GroundFrame})
 * the same as a fresh one. {@link fr.bocage.render.Labeller} places labels; annotations lie above
 * everything. {@link fr.bocage.render.Picker} goes the other way.
 */
package fr.bocage.render;
