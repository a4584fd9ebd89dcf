package fr.bocage.format.doctor;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.format.TextCharsets;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A layer's own accented values under several encodings, side by side.
 *
 * @param charsets the encodings, as the columns of the comparison
 * @param samples the rows of the comparison; empty when all text is ASCII
 * @param likeliest the one of the encodings that makes most sense of them; null without samples
 */
public record EncodingComparison(List<Charset> charsets, List<Sample> samples, Charset likeliest) {
  private static final int MOST_SAMPLES = 6;
  private static final int MOST_JUDGED = 200;
  private static final int MOST_ROWS = 20_000;
  private static final int LONGEST = 40;

  /** What French is written with beyond ASCII. */
  private static final String FRENCH = "àâäæçéèêëîïôöœùûüÿÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜŸ«»’°€ñÑ²³";

  /** Typed far less often than the letters; CP850's é is Windows-1252's low quotation mark. */
  private static final String UNUSUAL = "ÂÃƒ‚„†‡ˆ‰Š‹¢¤¦§¨©ª¬®¯±´µ¶·¸¹º¼½¾×ÞßðþÐÝÚÒÓÕ";

  /** Typed in French, and what other encodings make of accented letters. */
  private static final String NEUTRAL = "“”…–—";

  /** What readers say where they had to guess an encoding, or to disbelieve one. */
  private static final Set<String> DOUBTS =
      Set.of(
          "cpg-doubtful",
          "encoding-doubtful",
          "encoding-guessed",
          "encoding-invalid",
          "language-doubtful",
          "cpg-unknown");

  public EncodingComparison {
    charsets = List.copyOf(charsets);
    samples = List.copyOf(samples);
  }

  /**
   * One value.
   *
   * @param field name of its field, as the file's bytes have it
   * @param readings the value under each of the encodings
   */
  public record Sample(String field, List<String> readings) {}

  /**
   * Compares. Letters that a file spells in ASCII, as JSON does with {@code \\u00e9}, are the same
   * in every encoding and no question.
   *
   * @param raw the layer, read with {@link TextCharsets#RAW}
   * @param shown the same layer as it is shown
   * @param present name of the encoding that it was read with for that; null for none
   */
  public static EncodingComparison of(
      FeatureTable raw,
      FeatureTable shown,
      String present,
      List<Charset> charsets,
      Progress progress) {
    List<Sample> all = new ArrayList<>();
    for (int i = 0; i < raw.columns().size(); i++) {
      AttributeColumn column = raw.columns().get(i);
      if (column.field().type() == FieldType.TEXT) {
        IntPredicate bytes = bytes(column, i, shown, present);
        collect(column, bytes, raw.rowCount(), charsets, all, progress);
      }
    }
    Charset likeliest =
        all.isEmpty()
            ? null
            : charsets.stream()
                .max(
                    Comparator.comparingDouble((Charset one) -> sense(all, charsets.indexOf(one)))
                        // Of equals the first: max keeps the last.
                        .thenComparing(one -> -charsets.indexOf(one)))
                .orElseThrow();
    return new EncodingComparison(charsets, spread(all), likeliest);
  }

  /** Whether what was wrong with a file makes its encoding doubtful. */
  public static boolean isAskedFor(List<Problem> problems) {
    return problems.stream().anyMatch(problem -> DOUBTS.contains(problem.code()));
  }

  /** In which rows a value's letters are bytes of the file rather than spelled in ASCII. */
  private static IntPredicate bytes(
      AttributeColumn raw, int place, FeatureTable shown, String present) {
    boolean comparable = place < shown.columns().size() && present != null;
    Charset charset = comparable ? TextCharsets.named(present).orElse(null) : null;
    if (charset == null) {
      return row -> true;
    }
    AttributeColumn same = shown.columns().get(place);
    return row -> {
      String text = raw.text(row);
      boolean unchanged = row < shown.rowCount() && Objects.equals(text, same.text(row));
      return !unchanged || new String(text.getBytes(TextCharsets.RAW), charset).equals(text);
    };
  }

  private static void collect(
      AttributeColumn column,
      IntPredicate inBytes,
      int rows,
      List<Charset> charsets,
      List<Sample> all,
      Progress progress) {
    Set<String> known = new HashSet<>();
    int step = Math.max(1, rows / MOST_ROWS);
    for (int row = 0; row < rows && known.size() < MOST_JUDGED; row += step) {
      if (row % 1024 < step) {
        progress.check();
      }
      if (column.value(row) instanceof String text
          && !isAscii(text)
          && inBytes.test(row)
          && known.add(text)) {
        byte[] bytes = text.getBytes(TextCharsets.RAW);
        all.add(new Sample(column.field().name(), readings(bytes, charsets)));
      }
    }
  }

  private static List<String> readings(byte[] bytes, List<Charset> charsets) {
    return charsets.stream().map(charset -> around(new String(bytes, charset))).toList();
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }

  /** A long text's first part that is more than ASCII. */
  private static String around(String text) {
    // C1 controls are invisible, and no text has them.
    String line = text.replaceAll("[\\x00-\\x1f\\x7f]+", " ").replaceAll("[\\x80-\\x9f]", "\uFFFD");
    if (line.length() <= LONGEST) {
      return line;
    }
    int first = 0;
    while (first < line.length() - 1 && line.charAt(first) < 0x80) {
      first++;
    }
    int from = Math.max(0, Math.min(first - LONGEST / 2, line.length() - LONGEST));
    String cut = line.substring(from, Math.min(line.length(), from + LONGEST));
    return (from > 0 ? "…" : "") + cut + (from + LONGEST < line.length() ? "…" : "");
  }

  private static double sense(List<Sample> samples, int reading) {
    double sense = 0;
    for (Sample sample : samples) {
      sense += sample.readings().get(reading).codePoints().mapToDouble(c -> sense(c)).sum();
    }
    return sense;
  }

  private static double sense(int character) {
    if (character < 0x80) {
      return 0;
    }
    if (UNUSUAL.indexOf(character) >= 0) {
      return -1;
    }
    if (FRENCH.indexOf(character) >= 0) {
      return 1;
    }
    return Character.isLetter(character) || NEUTRAL.indexOf(character) >= 0 ? 0 : -2;
  }

  /** Some of all, from all fields. */
  private static List<Sample> spread(List<Sample> all) {
    List<Sample> chosen = new ArrayList<>();
    int count = Math.min(MOST_SAMPLES, all.size());
    for (int i = 0; i < count; i++) {
      chosen.add(all.get(i * all.size() / count));
    }
    return chosen;
  }
}
