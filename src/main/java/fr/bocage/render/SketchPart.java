package fr.bocage.render;

/** A piece of what an annotation looks like, in pixels of the frame. Immutable. */
interface SketchPart {
  /** What it may touch. */
  Box box();

  /** Paints what of it lies in the coverage's strip. */
  void paint(Coverage coverage, Stroker stroker, Polyline line, Canvas target);
}
