package fr.bocage.geopackage;

/** Says that a GeoPackage could not be read or written, and what kind of trouble it was. */
public final class GeoPackageException extends Exception {
  /** What stands in the way. */
  public enum Kind {
    /** Another program holds the file for longer than we wait. */
    LOCKED,
    /** There is no room left on the disk. */
    FULL,
    /** The file, its folder or its disk may not be written to. */
    READ_ONLY,
    /** There is no such file, or another one has taken its place. */
    GONE,
    /** The file is no SQLite database. */
    NOT_A_DATABASE,
    /** The file's content contradicts itself. */
    DAMAGED,
    /** It was told to stop. */
    INTERRUPTED,
    /** Anything else; the message is SQLite's own. */
    OTHER
  }

  private final Kind kind;

  public GeoPackageException(Kind kind, String message) {
    super(message);
    this.kind = kind;
  }

  public GeoPackageException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
