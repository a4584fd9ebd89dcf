package fr.bocage.render;

/** A piece of what an annotation looks like, in pixels of the frame. Immutable. */
interface SketchPart {
  /** What it may touch. */
  Box box();

  /** Paints what of it lies in the brushes' strip. */
  void paint(Brushes brushes, MarkCanvas target);
}
