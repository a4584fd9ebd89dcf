package fr.bocage.render;

import fr.bocage.style.LabelFont;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts that travel with the program, DejaVu, so that every machine letters a map alike. Each
 * is read when first needed. Safe on any thread.
 */
final class Typefaces {
  private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

  private final Map<String, Typeface> byFile = new ConcurrentHashMap<>();

  /** The face for a font; DejaVu Sans stands in for families that are not on board. */
  Typeface of(LabelFont font) {
    return byFile.computeIfAbsent(file(font.family(), font.bold(), font.italic()), Typefaces::read);
  }

  private static String file(String family, boolean bold, boolean italic) {
    String name = family == null ? "" : family.toLowerCase(Locale.ROOT);
    if (name.contains("serif") && !name.contains("sans")) {
      return "DejaVuSerif" + suffix(bold, italic, "Italic");
    }
    String face =
        name.contains("mono")
            ? "DejaVuSansMono"
            : name.contains("condensed") ? "DejaVuSansCondensed" : "DejaVuSans";
    return face + suffix(bold, italic, "Oblique");
  }

  private static String suffix(boolean bold, boolean italic, String slanted) {
    return bold || italic ? "-" + (bold ? "Bold" : "") + (italic ? slanted : "") : "";
  }

  private static Typeface read(String file) {
    try (InputStream stream = Typefaces.class.getResourceAsStream(FOLDER + file + ".ttf")) {
      if (stream == null) {
        throw new FileNotFoundException(file);
      }
      return new Typeface(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("a font of the program itself is missing", e);
    }
  }
}
