package fr.bocage.format.geotiff;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The GeoKeys of a picture: which CRS it is in, and what its coordinates mean. Immutable.
 *
 * @see <a href="https://docs.ogc.org/is/19-008r4/19-008r4.html">OGC GeoTIFF 1.1</a>
 */
final class GeoKeys {
  private static final int RASTER_TYPE = 1025;
  private static final int CITATION = 1026;
  private static final int GEOGRAPHIC_CRS = 2048;
  private static final int PROJECTED_CRS = 3072;
  private static final int PROJECTED_CITATION = 3073;
  private static final int POINT = 2;
  private static final int USER_DEFINED = 32767;
  private static final String ESRI_TEXT = "ESRI PE String = ";

  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Double> reals = new HashMap<>();
  private final Map<Integer, String> texts = new HashMap<>();

  static GeoKeys of(TiffDirectory directory) throws IOException {
    GeoKeys keys = new GeoKeys();
    double[] entries = directory.numbers(TiffTag.GEO_KEYS);
    double[] doubles = directory.numbers(TiffTag.GEO_DOUBLES);
    String text = directory.text(TiffTag.GEO_TEXT);
    for (int i = 4; i + 3 < entries.length; i += 4) {
      int key = (int) entries[i];
      int place = (int) entries[i + 3];
      int length = (int) entries[i + 2];
      switch ((int) entries[i + 1]) {
        case 0 -> keys.numbers.put(key, place);
        case TiffTag.GEO_DOUBLES -> {
          if (place < doubles.length) {
            keys.reals.put(key, doubles[place]);
          }
        }
        case TiffTag.GEO_TEXT -> {
          if (place + length <= text.length()) {
            keys.texts.put(key, text.substring(place, place + length).replace("|", "").strip());
          }
        }
        default -> {} // a place that the standard does not know
      }
    }
    return keys;
  }

  /** Whether coordinates mean the middle of pixels. */
  boolean pixelIsPoint() {
    return numbers.getOrDefault(RASTER_TYPE, 1) == POINT;
  }

  /** The CRS; empty when nothing tells it or it cannot be understood. */
  Optional<Crs> crs(CrsCatalogue catalogue) {
    int projected = numbers.getOrDefault(PROJECTED_CRS, 0);
    int geographic = numbers.getOrDefault(GEOGRAPHIC_CRS, 0);
    if (projected > 0 && projected != USER_DEFINED) {
      return catalogue.fromCode("EPSG:" + projected);
    }
    if (projected == USER_DEFINED) {
      return esriText(catalogue)
          .or(() -> new GeoKeyProjection(this).wkt().flatMap(catalogue::fromWkt));
    }
    return geographic > 0 && geographic != USER_DEFINED
        ? catalogue.fromCode("EPSG:" + geographic)
        : esriText(catalogue);
  }

  /** ESRI's programs write the WKT into a citation. */
  private Optional<Crs> esriText(CrsCatalogue catalogue) {
    for (int key : new int[] {PROJECTED_CITATION, CITATION}) {
      String text = texts.getOrDefault(key, "");
      if (text.startsWith(ESRI_TEXT)) {
        return catalogue.fromWkt(text.substring(ESRI_TEXT.length()));
      }
    }
    return Optional.empty();
  }

  /** A whole number; 0 where it is not told. */
  int number(int key) {
    return numbers.getOrDefault(key, 0);
  }

  /** The first of these that is told. */
  OptionalDouble real(int... keys) {
    for (int key : keys) {
      if (reals.containsKey(key)) {
        return OptionalDouble.of(reals.get(key));
      }
    }
    return OptionalDouble.empty();
  }

  String text(int key) {
    return texts.getOrDefault(key, "");
  }
}
