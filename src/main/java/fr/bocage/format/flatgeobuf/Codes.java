package fr.bocage.format.flatgeobuf;

import fr.bocage.feature.FieldType;
import fr.bocage.feature.GeometryType;

/** The numbers by which FlatGeobuf calls types, after its schema header.fbs. */
final class Codes {
  private Codes() {}

  /** A geometry type; 0 (unknown) for one that is not drawn. */
  static byte of(GeometryType type) {
    return switch (type) {
      case NULL, EMPTY -> 0;
      case POINT -> 1;
      case LINE_STRING -> 2;
      case POLYGON -> 3;
      case MULTI_POINT -> 4;
      case MULTI_LINE_STRING -> 5;
      case MULTI_POLYGON -> 6;
      case GEOMETRY_COLLECTION -> 7;
    };
  }

  /** The type of a column that holds such values; days are moments there. */
  static byte of(FieldType type) {
    return switch (type) {
      case BOOLEAN -> 2;
      case INTEGER -> 7;
      case REAL -> 10;
      case TEXT -> 11;
      case JSON -> 12;
      case DATE, DATETIME -> 13;
    };
  }
}
