package fr.bocage.format.place;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two ordinates in one value: {@code 49.49, 0.11}, {@code [0.11, 49.49]}, {@code 49°29'N 0°6'E}, or
 * behind an address, as Socrata's portals write it: {@code 1 rue du Port (49.49, 0.11)}.
 *
 * @param first finite
 * @param second finite
 * @param order what the value itself tells of which is which
 */
public record PairText(double first, double second, Order order) {
  private static final int LONGEST = 1000;
  private static final String NUMBER = "\\s*([-+]?\\d{1,3}(?:\\.\\d{0,20})?)\\s*";
  private static final Pattern PAIR =
      Pattern.compile("([\\[(]?)" + NUMBER + "[,;]" + NUMBER + "[\\])]?");
  private static final Pattern BEHIND_ADDRESS =
      Pattern.compile(".*\\(" + NUMBER + "," + NUMBER + "\\)", Pattern.DOTALL);
  private static final Pattern SIDED =
      Pattern.compile("([^NSEWO]+[NS])[\\s,;/]*([^NSEWO]+[EWO])", Pattern.CASE_INSENSITIVE);

  /** What a value tells of which ordinate is which. */
  public enum Order {
    /** Nothing; most have the latitude first. */
    UNTOLD,
    LONGITUDE_FIRST,
    LATITUDE_FIRST
  }

  /** The pair that a value spells; null when it spells none. */
  public static PairText of(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String value = text.strip();
    Matcher pair = PAIR.matcher(value);
    if (pair.matches()) {
      Order order = pair.group(1).equals("[") ? Order.LONGITUDE_FIRST : Order.UNTOLD;
      return new PairText(number(pair, 2), number(pair, 3), order);
    }
    Matcher sided = SIDED.matcher(value);
    if (sided.matches()) {
      double latitude = DegreesText.value(sided.group(1));
      double longitude = DegreesText.value(sided.group(2));
      boolean isPlace = Double.isFinite(latitude) && Double.isFinite(longitude);
      return isPlace ? new PairText(latitude, longitude, Order.LATITUDE_FIRST) : null;
    }
    Matcher behind = BEHIND_ADDRESS.matcher(value);
    return behind.matches()
        ? new PairText(number(behind, 1), number(behind, 2), Order.LATITUDE_FIRST)
        : null;
  }

  private static double number(Matcher pair, int group) {
    return Double.parseDouble(pair.group(group));
  }
}
