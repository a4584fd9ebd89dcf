package fr.bocage.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads coordinates as people type or paste them, French or English: {@code 49.4938, 0.1077},
 * {@code 49,4938 ; 0,1077}, {@code 49°29'38"N 0°6'28"O}, {@code N 49 29.633 E 0 6.46}, {@code
 * 490000 6900000}, {@code E 562 000 · N 6 928 500}. Safe on any thread.
 */
public final class CoordinateParser {
  private static final int LONGEST = 80;
  private static final Pattern TOKEN =
      Pattern.compile("\\s*([+-]?\\d{1,12}(?:\\.\\d{1,15})?|[NSEWO]|[°'\"]|[;,|·/])\\s*");
  private static final Pattern TIGHT_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

  private CoordinateParser() {}

  /**
   * What a text may mean, the likeliest first: two plain numbers that could be either way round
   * give latitude first, as phones and maps write it, and then longitude first, as GeoJSON does.
   *
   * @return empty when the text is no place
   */
  public static List<TypedPlace> parse(String text) {
    List<String> tokens = text.length() > LONGEST ? null : tokens(withPoints(normalised(text)));
    if (tokens == null) {
      return List.of();
    }
    List<TypedCoordinate> parts = TypedCoordinate.of(tokens);
    return parts.size() == 2 ? places(parts.get(0), parts.get(1)) : List.of();
  }

  /** One spelling of signs, blanks and directions; thousands that thin blanks part are joined. */
  private static String normalised(String text) {
    return text.strip()
        .toUpperCase(Locale.ROOT)
        .replaceAll("(?<=\\d)[\u202f\u00a0\u2009](?=\\d{3}(?!\\d))", "")
        .replaceAll("[\u202f\u00a0\u2009\\s]+", " ")
        .replaceAll("[′’‘´`]", "'")
        .replaceAll("''|[″”“]", "\"")
        .replaceAll("[º˚]", "°")
        .replace('−', '-')
        .replaceAll("\\b(NORTH|NORD|LATITUDE|LAT|Y)\\b ?[:=]?", "N")
        .replaceAll("\\b(LONGITUDE|LONG|LON|LNG|EAST|EST|X)\\b ?[:=]?", "E")
        .replaceAll("\\b(SOUTH|SUD)\\b", "S")
        .replaceAll("\\b(WEST|OUEST)\\b", "O");
  }

  /** Decimal commas become points, so that the commas that are left stand between coordinates. */
  private static String withPoints(String text) {
    long tight = TIGHT_COMMA.matcher(text).results().count();
    boolean points = text.indexOf('.') >= 0;
    boolean parted = text.replaceAll(TIGHT_COMMA.pattern(), "").matches(".*[^\\d+-].*");
    if (tight == 0 || points || tight == 1 && !parted) {
      return text;
    }
    if (tight == 3 && !parted) { // 49,4938,0,1077
      return text.replaceFirst("^([^,]*),([^,]*),([^,]*),", "$1.$2;$3.");
    }
    return TIGHT_COMMA.matcher(text).replaceAll(".");
  }

  /** Null where something stands that no coordinate has. */
  private static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        return null;
      }
      tokens.add(matcher.group(1));
      at = matcher.end();
    }
    return tokens;
  }

  private static List<TypedPlace> places(TypedCoordinate first, TypedCoordinate second) {
    boolean told = first.isTold() || second.isTold();
    if (told && (first.isEast() && second.isEast() || first.isNorth() && second.isNorth())) {
      return List.of();
    }
    boolean northFirst = first.isNorth() || second.isEast();
    double a = first.value();
    double b = second.value();
    if (told) {
      return northFirst ? place(b, a, first, second) : place(a, b, first, second);
    }
    List<TypedPlace> places = new ArrayList<>();
    if (isDegrees(b, a)) {
      places.add(new TypedPlace(b, a, true));
    }
    if (isDegrees(a, b) && a != b) {
      places.add(new TypedPlace(a, b, true));
    }
    boolean angle = first.isAngle() || second.isAngle();
    return places.isEmpty() && !angle ? List.of(new TypedPlace(a, b, false)) : places;
  }

  private static List<TypedPlace> place(
      double x, double y, TypedCoordinate first, TypedCoordinate second) {
    boolean inDegrees = isDegrees(x, y);
    return inDegrees || !(first.isAngle() || second.isAngle())
        ? List.of(new TypedPlace(x, y, inDegrees))
        : List.of();
  }

  private static boolean isDegrees(double longitude, double latitude) {
    return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  }
}
