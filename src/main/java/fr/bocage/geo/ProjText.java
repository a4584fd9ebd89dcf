package fr.bocage.geo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CRS in PROJ's words, such as {@code +proj=longlat +datum=WGS84 +no_defs}. Immutable. */
final class ProjText {
  private static final int MAX_LENGTH = 2000;
  private static final Pattern WORD = Pattern.compile("\\+([a-z_0-9]+)(?:=(\\S*))?");

  /** Words that change nothing about where x and y are, for the CRSs of the catalogue. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("no_defs", "wktext", "type", "nadgrids");

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("lat_0", "0"),
          Map.entry("lon_0", "0"),
          Map.entry("lat_ts", "0"),
          Map.entry("k", "1"),
          Map.entry("x_0", "0"),
          Map.entry("y_0", "0"),
          Map.entry("units", "m"),
          Map.entry("pm", "0"));

  /** Ellipsoids whose datums agree with WGS 84; others say little about a datum. */
  private static final Set<String> WORLDWIDE = Set.of("WGS84", "GRS80");

  private final Map<String, String> words;

  private ProjText(Map<String, String> words) {
    this.words = words;
  }

  static ProjText parse(String text) {
    Map<String, String> words = new HashMap<>();
    Matcher matcher = WORD.matcher(text.length() > MAX_LENGTH ? "" : text);
    while (matcher.find()) {
      String value = matcher.group(2) == null ? "" : matcher.group(2);
      words.putIfAbsent(matcher.group(1).equals("k_0") ? "k" : matcher.group(1), value);
    }
    if ("latlong".equals(words.get("proj")) || "latlon".equals(words.get("proj"))) {
      words.put("proj", "longlat");
    }
    if ("WGS84".equals(words.get("datum"))) {
      words.remove("datum");
      words.put("ellps", "WGS84");
    }
    spellOutTransverseMercator(words);
    return new ProjText(words);
  }

  private static void spellOutTransverseMercator(Map<String, String> words) {
    if ("tmerc".equals(words.get("proj"))) {
      words.put("proj", "etmerc");
    } else if ("utm".equals(words.get("proj"))) {
      double zone = number(words.remove("zone"));
      words.put("proj", "etmerc");
      words.put("lon_0", String.valueOf(zone * 6 - 183));
      words.put("k", "0.9996");
      words.put("x_0", "500000");
      words.put("y_0", words.remove("south") == null ? "0" : "10000000");
    }
  }

  /** The code in {@code +init=epsg:2154}. */
  Optional<String> init() {
    return Optional.ofNullable(words.get("init"));
  }

  /** Whether the parameters of a CRS say the same as this text. */
  boolean describes(String parameters) {
    ProjText other = parse(parameters);
    if (!words.containsKey("proj") || isShifted() != other.isShifted()) {
      return false;
    }
    List<String> keys = new ArrayList<>(words.keySet());
    keys.addAll(other.words.keySet());
    return keys.stream()
        .filter(key -> !WITHOUT_EFFECT.contains(key) && !key.equals("towgs84"))
        .allMatch(key -> same(sorted(key), other.sorted(key)));
  }

  /** The numbers of the CRS; empty when the words leave its ellipsoid or its unit open. */
  Optional<CrsNumbers> numbers() {
    String ellipsoidName = ProjNames.datumEllipsoid(words.get("datum"));
    ProjNames.Ellipsoid ellipsoid =
        ProjNames.ellipsoid(ellipsoidName == null ? words.get("ellps") : ellipsoidName);
    String unit = words.getOrDefault("to_meter", ProjNames.metres(words.get("units")));
    if (ellipsoid == null || unit == null || !words.containsKey("proj")) {
      return Optional.empty();
    }
    Map<String, String> told = new HashMap<>(words);
    told.put("a", String.valueOf(ellipsoid.semiMajorMetres()));
    told.put("rf", String.valueOf(ellipsoid.inverseFlattening()));
    told.put("to_meter", unit);
    String meridian = ProjNames.degrees(words.get("pm"));
    told.put("pm", meridian);
    told.computeIfPresent(
        "lon_0", (key, value) -> String.valueOf(number(value) + number(meridian)));
    return Optional.of(CrsNumbers.of(told));
  }

  /** Whether the words and a CRS of the table name the same datum, or the same shift from it. */
  boolean sharesDatum(TabledCrs tabled) {
    String named = ProjNames.datumCrs(words.get("datum"));
    if (named != null) {
      return named.equals(tabled.baseCode());
    }
    boolean open = !words.containsKey("towgs84") && !WORLDWIDE.contains(words.get("ellps"));
    return !open && shift(words.get("towgs84")).equals(shift(tabled.words().get("towgs84")));
  }

  /** Whether a CRS of the table is on the datum that most people mean by the words' ellipsoid. */
  boolean meansDatum(TabledCrs tabled) {
    return tabled.baseCode().equals("WGS84".equals(words.get("ellps")) ? "EPSG:4326" : "EPSG:4258");
  }

  /** Numbers without those at the end that say nothing. */
  private static List<Double> shift(String towgs84) {
    List<Double> numbers = new ArrayList<>();
    for (String one : towgs84 == null ? new String[0] : towgs84.split(",")) {
      numbers.add(number(one));
    }
    while (!numbers.isEmpty() && numbers.get(numbers.size() - 1) == 0) {
      numbers.remove(numbers.size() - 1);
    }
    return numbers;
  }

  private boolean isShifted() {
    return words.getOrDefault("towgs84", "").matches(".*[1-9].*");
  }

  /** A value; of two standard parallels, the lower first, because their order means nothing. */
  private String sorted(String key) {
    String value = words.getOrDefault(key, DEFAULTS.get(key));
    if (!key.equals("lat_1") && !key.equals("lat_2")) {
      return value;
    }
    double first = number(words.get("lat_1"));
    double second = number(words.getOrDefault("lat_2", words.get("lat_1")));
    return String.valueOf(key.equals("lat_1") ? Math.min(first, second) : Math.max(first, second));
  }

  private static boolean same(String one, String other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.equals(other) || Math.abs(number(one) - number(other)) < 1e-8;
  }

  private static double number(String value) {
    try {
      return value == null ? Double.NaN : Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
