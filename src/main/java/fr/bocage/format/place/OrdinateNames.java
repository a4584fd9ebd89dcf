package fr.bocage.format.place;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * The names that people give to columns of coordinates, in French and in English: {@code lon} and
 * {@code lat}, {@code X_L93} and {@code Y_L93}, {@code coord_x} and {@code coord_y}. A name and its
 * partner are alike but for one word, or one letter of it.
 */
public final class OrdinateNames {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern PLACE =
      Pattern.compile(
          ".*(geo.?point|point.?geo|coord|lat.?lon|lat.?lng|lon.?lat|lng.?lat|position|locali[sz]ation|location|gps|geoloc|xy|geom).*");
  private static final Pattern LONGITUDE_FIRST =
      Pattern.compile(".*(lon|lng|longitude)[a-z]{0,6}_?lat.*|.*xy.*");

  /** Words that tell an easting or longitude, with those that tell its northing or latitude. */
  private static final String[][] WORDS = {
    {"longitude", "latitude"},
    {"lon", "lat"},
    {"lng", "lat"},
    {"long", "lat"},
    {"lng", "latitude"},
    {"lon", "latitude"},
    {"long", "latitude"},
    {"longitud", "latitud"},
    {"x", "y"},
    {"easting", "northing"},
    {"est", "nord"},
  };

  /** Words of the corners of a box, which are nobody's place. */
  private static final Pattern BOUND =
      Pattern.compile("(min|max)(imum|x|y|lon|lng|long|lat)?|(x|y|lon|lng|long|lat)(min|max)");

  private final List<List<String>> words;

  public OrdinateNames(List<String> names) {
    words = names.stream().map(OrdinateNames::ordinateWords).toList();
  }

  /** A name's words; none where it tells a bound. */
  private static List<String> ordinateWords(String name) {
    List<String> words = words(name);
    boolean isBound = words.stream().anyMatch(word -> BOUND.matcher(word).matches());
    return isBound ? List.of() : words;
  }

  /** A name's words, in lower case and without accents. */
  private static List<String> words(String name) {
    return Arrays.stream(plain(name).split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }

  private static String plain(String name) {
    String split = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    return MARKS
        .matcher(Normalizer.normalize(split, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }

  /**
   * The likeliest two columns, x first; null when there are none.
   *
   * @param fits whether a column's values may be coordinates
   */
  public int[] find(IntPredicate fits) {
    for (String[] pair : WORDS) {
      int[] found = find(pair[0], pair[1], fits);
      if (found != null) {
        return found;
      }
    }
    int[] byLetter = findByLetter(fits);
    return byLetter != null ? byLetter : findAlone(fits);
  }

  /** The only column that speaks of a longitude, and the only one that speaks of a latitude. */
  private int[] findAlone(IntPredicate fits) {
    int x = only("lon", "lng", "long", "longitude");
    int y = only("lat", "latitude");
    return x >= 0 && y >= 0 && fits.test(x) && fits.test(y) ? new int[] {x, y} : null;
  }

  /** The only column with one of these words; -1 when there is none, or several. */
  private int only(String... any) {
    int found = -1;
    for (int column = 0; column < words.size(); column++) {
      if (!Collections.disjoint(words.get(column), List.of(any))) {
        if (found >= 0) {
          return -1;
        }
        found = column;
      }
    }
    return found;
  }

  private int[] find(String xWord, String yWord, IntPredicate fits) {
    int[] best = null;
    for (int x = 0; x < words.size(); x++) {
      int at = words.get(x).indexOf(xWord);
      if (at < 0 || !fits.test(x)) {
        continue;
      }
      int y = words.indexOf(with(words.get(x), at, yWord));
      boolean isShorter = best == null || words.get(x).size() < words.get(best[0]).size();
      if (y >= 0 && fits.test(y) && isShorter) {
        best = new int[] {x, y};
      }
    }
    return best;
  }

  /** Words that begin or end with the x of one column and the y of the other: {@code xlamb93}. */
  private int[] findByLetter(IntPredicate fits) {
    for (int x = 0; x < words.size(); x++) {
      for (int at = 0; at < words.get(x).size() && fits.test(x); at++) {
        String word = words.get(x).get(at);
        for (String partner : partners(word)) {
          int y = words.indexOf(with(words.get(x), at, partner));
          if (y >= 0 && fits.test(y)) {
            return new int[] {x, y};
          }
        }
      }
    }
    return null;
  }

  private static List<String> partners(String word) {
    List<String> partners = new ArrayList<>();
    if (word.startsWith("x")) {
      partners.add("y" + word.substring(1));
    }
    if (word.endsWith("x")) {
      partners.add(word.substring(0, word.length() - 1) + "y");
    }
    if (word.contains("lon")) {
      partners.add(word.replaceFirst("longitude|long|lon", "lat"));
      partners.add(word.replaceFirst("longitude|long|lon", "latitude"));
    }
    return partners;
  }

  private static List<String> with(List<String> name, int at, String word) {
    List<String> changed = new ArrayList<>(name);
    changed.set(at, word);
    return changed;
  }

  /** Whether a column's name says that it holds places. */
  public static boolean isPlace(String name) {
    return PLACE.matcher(plain(name)).matches();
  }

  /** Whether a column's name says that its pairs begin with the longitude. */
  public static boolean beginsWithLongitude(String name) {
    return LONGITUDE_FIRST.matcher(plain(name)).matches();
  }
}
