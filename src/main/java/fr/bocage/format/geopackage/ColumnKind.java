package fr.bocage.format.geopackage;

import fr.bocage.feature.FieldType;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the declared SQL type of a column makes of it (GeoPackage, clause 1.1.1.1.3). */
enum ColumnKind {
  BOOLEAN(FieldType.BOOLEAN),
  INTEGER(FieldType.INTEGER),
  REAL(FieldType.REAL),
  TEXT(FieldType.TEXT),
  DATE(FieldType.DATE),
  DATETIME(FieldType.DATETIME),
  /** Text that the file says is JSON. */
  JSON(FieldType.JSON),
  /** Bytes, which are not shown. */
  BLOB(FieldType.TEXT),
  /** Nothing is declared, or nothing known: the values tell. */
  ANY(null);

  private static final Set<String> GEOMETRY_TYPES =
      Set.of(
          "GEOMETRY",
          "POINT",
          "LINESTRING",
          "POLYGON",
          "MULTIPOINT",
          "MULTILINESTRING",
          "MULTIPOLYGON",
          "GEOMETRYCOLLECTION",
          "CIRCULARSTRING",
          "COMPOUNDCURVE",
          "CURVEPOLYGON",
          "MULTICURVE",
          "MULTISURFACE",
          "CURVE",
          "SURFACE");

  private final FieldType type;

  ColumnKind(FieldType type) {
    this.type = type;
  }

  /** The type of the column as long as no value speaks against it; null when it tells none. */
  FieldType type() {
    return type;
  }

  static boolean isGeometry(String declared) {
    return GEOMETRY_TYPES.contains(bare(declared));
  }

  static ColumnKind of(String declared) {
    return switch (bare(declared)) {
      case "BOOLEAN", "BOOL", "INTEGER_BOOLEAN" -> BOOLEAN;
      case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT", "INT64" -> INTEGER;
      case "FLOAT", "DOUBLE", "DOUBLE PRECISION", "REAL" -> REAL;
      case "TEXT", "VARCHAR", "CHAR", "STRING", "CLOB" -> TEXT;
      case "DATE" -> DATE;
      case "DATETIME", "TIMESTAMP" -> DATETIME;
      case "BLOB" -> BLOB;
      default -> isGeometry(declared) ? ANY : byAffinity(bare(declared));
    };
  }

  /** What SQLite makes of a type that it does not know, by the letters in it. */
  private static ColumnKind byAffinity(String declared) {
    if (declared.contains("INT")) {
      return INTEGER;
    }
    if (Stream.of("CHAR", "CLOB", "TEXT").anyMatch(declared::contains)) {
      return TEXT;
    }
    if (declared.contains("BLOB")) {
      return BLOB;
    }
    return Stream.of("REAL", "FLOA", "DOUB").anyMatch(declared::contains) ? REAL : ANY;
  }

  /** Without a length in brackets. */
  private static String bare(String declared) {
    String upper = declared == null ? "" : declared.strip().toUpperCase(Locale.ROOT);
    int bracket = upper.indexOf('(');
    return bracket < 0 ? upper : upper.substring(0, bracket).strip();
  }
}
