package fr.bocage.problem;

/** How much a {@link Problem} takes away. */
public enum Severity {
  /** Worth knowing; nothing is missing. */
  INFO,
  /** Something was guessed, repaired or may be wrong; all features are there. */
  WARNING,
  /** Features or values are missing. */
  ERROR
}
