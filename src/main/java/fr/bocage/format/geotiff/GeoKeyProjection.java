package fr.bocage.format.geotiff;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A projection that GeoKeys tell by its parameters instead of a code, as well-known text. Angles
 * are taken for degrees and lengths for metres, as nearly all files have them; others give no text.
 */
final class GeoKeyProjection {
  private static final int METRE = 9001;
  private static final int DEGREE = 9102;

  /** Projection names by the numbers of ProjMethodGeoKey. */
  private static final Map<Integer, String> METHODS =
      Map.of(
          1, "Transverse_Mercator",
          7, "Mercator_1SP",
          8, "Lambert_Conformal_Conic_2SP",
          9, "Lambert_Conformal_Conic_1SP",
          10, "Lambert_Azimuthal_Equal_Area",
          11, "Albers_Conic_Equal_Area");

  /** Datum, ellipsoid with its axis and flattening, by the codes of geographic CRSs or datums. */
  private static final Map<Integer, String> DATUMS =
      Map.of(
          4326, "\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]",
          6326, "\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]",
          4171, "\"Reseau_Geodesique_Francais_1993\",SPHEROID[\"GRS 1980\",6378137,298.257222101]",
          6171, "\"Reseau_Geodesique_Francais_1993\",SPHEROID[\"GRS 1980\",6378137,298.257222101]",
          4258,
              "\"European_Terrestrial_Reference_System_1989\","
                  + "SPHEROID[\"GRS 1980\",6378137,298.257222101]",
          6258,
              "\"European_Terrestrial_Reference_System_1989\","
                  + "SPHEROID[\"GRS 1980\",6378137,298.257222101]");

  private final GeoKeys keys;

  GeoKeyProjection(GeoKeys keys) {
    this.keys = keys;
  }

  /** The text; empty for a method, a datum or units that it cannot say. */
  Optional<String> wkt() {
    String method = METHODS.get(keys.number(3075));
    boolean units = isDefault(3076, METRE) && isDefault(2054, DEGREE);
    if (method == null || !units) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder("PROJCS[\"");
    text.append(keys.text(3073).isBlank() ? "unnamed" : keys.text(3073).replace("\"", ""));
    text.append("\",GEOGCS[\"unnamed\",DATUM[").append(datum());
    text.append("],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]");
    text.append(",PROJECTION[\"").append(method).append("\"]");
    parameter(text, "latitude_of_origin", keys.real(3081, 3085, 3089));
    parameter(text, "central_meridian", keys.real(3080, 3084, 3088));
    parameter(text, "standard_parallel_1", keys.real(3078));
    parameter(text, "standard_parallel_2", keys.real(3079));
    parameter(text, "scale_factor", keys.real(3092, 3093));
    parameter(text, "false_easting", keys.real(3082, 3086, 3090));
    parameter(text, "false_northing", keys.real(3083, 3087, 3091));
    return Optional.of(text.append(",UNIT[\"metre\",1]]").toString());
  }

  private boolean isDefault(int key, int unit) {
    int told = keys.number(key);
    return told == 0 || told == unit;
  }

  private String datum() {
    String known = DATUMS.get(keys.number(2048));
    String datum = known == null ? DATUMS.get(keys.number(2050)) : known;
    OptionalDouble axis = keys.real(2057);
    OptionalDouble flattening = keys.real(2059);
    if (datum != null || axis.isEmpty() || flattening.isEmpty()) {
      return datum == null ? DATUMS.get(4326) : datum;
    }
    return String.format(
        Locale.ROOT,
        "\"unknown\",SPHEROID[\"unknown\",%s,%s]",
        axis.getAsDouble(),
        flattening.getAsDouble());
  }

  private static void parameter(StringBuilder text, String name, OptionalDouble value) {
    if (value.isPresent()) {
      text.append(",PARAMETER[\"")
          .append(name)
          .append("\",")
          .append(value.getAsDouble())
          .append(']');
    }
  }
}
