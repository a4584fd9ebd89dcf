package fr.bocage.geo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One line of {@link CrsTable}.
 *
 * @param code {@code EPSG:31370} or {@code ESRI:102003}
 * @param name as its authority calls it
 * @param base code of its geographic CRS; null for one that is geographic itself
 * @param datumNames of a geographic CRS, as {@link WktNames} writes them; else empty
 * @param words its parameters in PROJ's words
 */
record TabledCrs(
    String code, String name, String base, Set<String> datumNames, Map<String, String> words)
    implements Proj4jCrs {
  private static final int CODE = 0;
  private static final int NAME = 1;
  private static final int BASE_OR_DATUM = 3;
  private static final int PARAMETERS = 4;

  /**
   * Projections that proj4j 1.4.1 computes as PROJ 9.1 does, to centimetres: each CRS was measured
   * there and back, in the middle of its area and a degree off.
   */
  private static final Set<String> OF_PROJ4J =
      Set.of(
          "longlat", "tmerc", "utm", "lcc", "aea", "laea", "stere", "sterea", "somerc", "merc",
          "krovak", "nzmg", "cass", "cea", "moll", "robin");

  /** Words that proj4j does not know, or understands otherwise. */
  private static final List<String> NOT_OF_PROJ4J = List.of("axis", "pm", "angle");

  static TabledCrs of(String line) {
    String[] cells = line.split("\t", -1);
    Map<String, String> words = new HashMap<>();
    for (String word : cells[PARAMETERS].split(" ")) {
      int equals = word.indexOf('=');
      words.put(
          word.substring(1, equals < 0 ? word.length() : equals),
          equals < 0 ? "" : word.substring(equals + 1));
    }
    boolean geographic = "longlat".equals(words.get("proj"));
    return new TabledCrs(
        cells[CODE],
        cells[NAME],
        geographic ? null : cells[BASE_OR_DATUM],
        geographic ? new HashSet<>(List.of(cells[BASE_OR_DATUM].split("\\|"))) : Set.of(),
        words);
  }

  @Override
  public boolean geographic() {
    return base == null;
  }

  /** The code of its geographic CRS, which may be itself. */
  String baseCode() {
    return base == null ? code : base;
  }

  CrsNumbers numbers() {
    return CrsNumbers.of(words);
  }

  /** Whether proj4j can carry points to it and from it. */
  boolean isOfProj4j() {
    return OF_PROJ4J.contains(words.get("proj"))
        && !isUnlikeProj()
        && NOT_OF_PROJ4J.stream().noneMatch(words::containsKey);
  }

  /** proj4j passes over the true parallel of Mercator, and over the scale at a pole. */
  private boolean isUnlikeProj() {
    boolean trueParallel = CrsNumbers.latitudes(numberOrZero("lat_ts")).length > 0;
    return switch (words.get("proj")) {
      case "merc" -> trueParallel;
      case "stere" -> !trueParallel;
      default -> false;
    };
  }

  private double numberOrZero(String key) {
    return Double.parseDouble(words.getOrDefault(key, "0"));
  }

  @Override
  public boolean agreesWithWgs84() {
    return !words.containsKey("towgs84");
  }

  @Override
  public double southernmost() {
    return -northernmost();
  }

  @Override
  public double northernmost() {
    boolean without = Set.of("lcc", "merc").contains(words.get("proj"));
    return without ? Proj4jReprojection.SHORT_OF_POLE : Proj4jReprojection.POLE;
  }

  @Override
  public String parameters(boolean shifted) {
    StringBuilder text = new StringBuilder();
    CrsNumbers numbers = numbers();
    double flattening = numbers.inverseFlattening() == 0 ? 0 : 1 / numbers.inverseFlattening();
    // proj4j 1.4.1 takes +rf for something else.
    text.append("+b=").append(numbers.semiMajorMetres() * (1 - flattening)).append(' ');
    words.forEach(
        (key, value) -> {
          if (!List.of("towgs84", "rf", "b").contains(key)) {
            String word = key.equals("proj") && value.equals("tmerc") ? "etmerc" : value;
            text.append('+').append(key).append(word.isEmpty() ? "" : "=" + word).append(' ');
          }
        });
    return text + (shifted ? "+towgs84=" + words.getOrDefault("towgs84", "0,0,0") : "");
  }

  /**
   * @param wkt the text it was recognised in; null when it was found by its code
   */
  Crs crs(String wkt) {
    double unit = geographic() ? CrsDefinition.METRES_PER_DEGREE : numbers().unit();
    boolean degrees = geographic() && !words.containsKey("angle");
    return new Crs(code, name, degrees, unit, wkt);
  }
}
