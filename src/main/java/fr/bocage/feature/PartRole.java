package fr.bocage.feature;

/** What a run of vertices is in its feature. */
public enum PartRole {
  /** One vertex: a point. */
  POINT,
  /** An open or closed line. */
  LINE,
  /** Outer ring of a polygon, counter-clockwise, first vertex repeated at the end. */
  SHELL,
  /** Hole in the last shell before it, clockwise, first vertex repeated at the end. */
  HOLE
}
