package fr.bocage.geo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways to write a CRS's code, brought to one: {@code EPSG:2154}. */
final class CrsCode {
  private static final int MAX_LENGTH = 200;
  private static final String AUTHORITY = "([A-Za-z]{2,16})";
  private static final String CODE = "([A-Za-z0-9_]{1,32})";
  private static final List<Pattern> SPELLINGS =
      List.of(
          Pattern.compile(AUTHORITY + "::?" + CODE + "(?:\\+[0-9]{1,6})?"), // +5720: of heights
          Pattern.compile("(?i:urn:(?:x-)?ogc:def:crs:)" + AUTHORITY + ":(?:[^:]*:)?" + CODE),
          Pattern.compile(
              "(?i:https?://www\\.opengis\\.net/def/crs/)" + AUTHORITY + "/[^/]*/" + CODE),
          Pattern.compile("(?i:https?://www\\.opengis\\.net/gml/srs/)([A-Za-z]+)\\.xml#" + CODE),
          Pattern.compile(
              "(?i:urn:ogc:def:crs,crs:)" + AUTHORITY + ":(?:[^:,]*:)?" + CODE + "(?:,.*)?"),
          Pattern.compile(
              "(?i:https?://www\\.opengis\\.net/def/crs-compound\\?1="
                  + "https?://www\\.opengis\\.net/def/crs/)"
                  + AUTHORITY
                  + "/[^/]*/"
                  + CODE
                  + "&.*"));

  /** Codes of the same coordinates (RGF93 v2 and v2b: to centimetres) under another number. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("OGC:CRS84", "EPSG:4326"),
          Map.entry("CRS:84", "EPSG:4326"),
          Map.entry("OGC:CRS84H", "EPSG:4979"),
          Map.entry("OGC:CRS83", "EPSG:4269"),
          Map.entry("OGC:CRS27", "EPSG:4267"),
          Map.entry("OGC:84", "EPSG:4326"),
          Map.entry("EPSG:900913", "EPSG:3857"),
          Map.entry("EPSG:3785", "EPSG:3857"),
          Map.entry("EPSG:102100", "EPSG:3857"),
          Map.entry("EPSG:102113", "EPSG:3857"),
          Map.entry("ESRI:102100", "EPSG:3857"),
          Map.entry("ESRI:102113", "EPSG:3857"),
          Map.entry("ESRI:102110", "EPSG:2154"),
          Map.entry("EPSG:9793", "EPSG:2154"),
          Map.entry("EPSG:9794", "EPSG:2154"),
          Map.entry("EPSG:9777", "EPSG:4171"),
          Map.entry("EPSG:9782", "EPSG:4171"),
          Map.entry("EPSG:27581", "EPSG:27571"),
          Map.entry("EPSG:27582", "EPSG:27572"),
          Map.entry("EPSG:27583", "EPSG:27573"),
          Map.entry("EPSG:27584", "EPSG:27574"),
          Map.entry("IGNF:LAMB93", "EPSG:2154"),
          Map.entry("IGNF:RGF93G", "EPSG:4171"),
          Map.entry("IGNF:WGS84G", "EPSG:4326"),
          Map.entry("IGNF:LAMBE", "EPSG:27572"),
          Map.entry("IGNF:UTM22RGFG95", "EPSG:2972"),
          Map.entry("IGNF:RGR92UTM40S", "EPSG:2975"));

  private CrsCode() {}

  /** The code with its authority, both in upper case; empty when the text is no code. */
  static Optional<String> normalised(String text) {
    if (text == null || text.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String trimmed = text.strip();
    if (trimmed.matches("[0-9]{1,9}")) {
      return Optional.of(canonical("EPSG:" + trimmed));
    }
    if (trimmed.equalsIgnoreCase("CRS84")) {
      return Optional.of("EPSG:4326");
    }
    for (Pattern spelling : SPELLINGS) {
      Matcher matcher = spelling.matcher(trimmed);
      if (matcher.matches()) {
        return Optional.of(canonical(matcher.group(1) + ":" + matcher.group(2)));
      }
    }
    return Optional.empty();
  }

  /**
   * Whether EPSG may have such a code. For a stranger's invention GeoTools' seconds would be
   * wasted.
   *
   * @param normalised as {@link #normalised} gives it
   */
  static boolean canBeEpsgs(String normalised) {
    if (!normalised.matches("EPSG:[0-9]{4,5}")) {
      return false;
    }
    int number = Integer.parseInt(normalised.substring("EPSG:".length()));
    return number >= 1024 && number <= 32767; // the range that EPSG keeps to
  }

  private static String canonical(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    return ALIASES.getOrDefault(upper, upper);
  }
}
