package fr.bocage.format.jsontable;

import fr.bocage.feature.GeometryType;
import fr.bocage.format.geojson.GeoJsonGeometries;
import fr.bocage.format.place.DegreesText;
import fr.bocage.format.place.OrdinateNames;
import fr.bocage.format.place.PairText;
import fr.bocage.format.text.PartWriter;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What tells where a row is.
 *
 * @param kind how
 * @param name the member; of ordinates that of x
 * @param otherName the member of y; null for all but ordinates
 */
record RowPlace(Kind kind, String name, String otherName) {
  static final RowPlace NOWHERE = new RowPlace(Kind.NOWHERE, "", null);

  /** Names of arrays that begin with the latitude, unlike all of GeoJSON's kin. */
  private static final Pattern LATITUDE_FIRST =
      Pattern.compile("(?i).*(geo_?point|point_?geo|lat).*");

  /** How a row may tell its place. */
  enum Kind {
    NOWHERE,
    /** A GeoJSON geometry, or a feature around one. */
    GEOMETRY,
    /** An object of two ordinates. */
    POINT,
    /** Two members. */
    ORDINATES,
    /** An array or a text of two ordinates. */
    PAIR
  }

  /** Whether a member is part of the place. */
  boolean isAt(String member) {
    return kind != Kind.NOWHERE && (member.equals(name) || member.equals(otherName));
  }

  /** Whether the member is a field besides: a whole geometry would say the same again. */
  boolean isField(String member) {
    return kind != Kind.GEOMETRY || !member.equals(name);
  }

  /**
   * Writes a row's place.
   *
   * @param values the texts of the members that are part of it
   * @return its type, {@link GeometryType#NULL} where the row has none, or null when it is broken
   */
  GeometryType write(Map<String, String> values, PartWriter parts, GeoJsonGeometries geometries) {
    String value = values.get(name);
    if (kind == Kind.NOWHERE || value == null || value.isBlank()) {
      return GeometryType.NULL;
    }
    return switch (kind) {
      case GEOMETRY -> geometries.write(value);
      case POINT -> {
        PointObject point = PointObject.of(value);
        yield point == null ? null : point(point.x(), point.y(), parts);
      }
      case ORDINATES -> {
        String other = values.get(otherName);
        yield other == null || other.isBlank()
            ? GeometryType.NULL
            : point(DegreesText.value(value), DegreesText.value(other), parts);
      }
      default -> writePair(PairText.of(value), parts);
    };
  }

  private GeometryType writePair(PairText pair, PartWriter parts) {
    if (pair == null) {
      return null;
    }
    boolean xFirst =
        switch (pair.order()) {
          case LONGITUDE_FIRST -> !LATITUDE_FIRST.matcher(name).matches();
          case LATITUDE_FIRST -> false;
          case UNTOLD -> OrdinateNames.beginsWithLongitude(name);
        };
    return xFirst
        ? point(pair.first(), pair.second(), parts)
        : point(pair.second(), pair.first(), parts);
  }

  private static GeometryType point(double x, double y, PartWriter parts) {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return null;
    }
    parts.point(x, y);
    return GeometryType.POINT;
  }
}
