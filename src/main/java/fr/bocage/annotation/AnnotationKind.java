package fr.bocage.annotation;

/** What an annotation looks like and what geometry it has. */
public enum AnnotationKind {
  /** A pin at a point. */
  PIN,
  /** Its title written at a point. */
  TEXT,
  /** A line string. */
  LINE,
  /** A polygon. */
  AREA
}
