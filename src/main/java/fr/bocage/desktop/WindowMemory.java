package fr.bocage.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * What the window remembers from one run to the next, in a small file of the user's data folder. A
 * file that is missing, spoilt or not writable costs only the memory. One thread.
 */
public final class WindowMemory {
  private static final String THEME = "theme";
  private static final String LANGUAGE = "language";
  private static final String MAXIMISED = "maximised";
  private static final String SNAPPING = "snapping";
  private static final String TABLE_HEIGHT = "table-height";
  private static final double DEFAULT_TABLE_HEIGHT = 280;
  private static final double DEFAULT_WIDTH = 1280;
  private static final double DEFAULT_HEIGHT = 800;
  private static final double MIN_SIDE = 200;
  private static final double MAX_SIDE = 20_000;

  private final Path file;
  private final Properties values = new Properties();

  public WindowMemory(Path userData) {
    file = userData.resolve("window.properties");
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      values.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      values.clear(); // the first run, or a spoilt file: begin anew
    }
  }

  /** Where the window was: its bounds on the screen, points. */
  public record Bounds(double x, double y, double width, double height, boolean maximised) {}

  /** The bounds of the last run; x and y are NaN when the system may choose. */
  public Bounds bounds() {
    return new Bounds(
        number("x", Double.NaN),
        number("y", Double.NaN),
        Math.max(MIN_SIDE, Math.min(MAX_SIDE, number("width", DEFAULT_WIDTH))),
        Math.max(MIN_SIDE, Math.min(MAX_SIDE, number("height", DEFAULT_HEIGHT))),
        Boolean.parseBoolean(values.getProperty(MAXIMISED)));
  }

  public void setBounds(Bounds bounds) {
    values.setProperty(MAXIMISED, String.valueOf(bounds.maximised()));
    if (!bounds.maximised()) { // else keep the bounds it goes back to
      values.setProperty("x", String.valueOf(bounds.x()));
      values.setProperty("y", String.valueOf(bounds.y()));
      values.setProperty("width", String.valueOf(bounds.width()));
      values.setProperty("height", String.valueOf(bounds.height()));
    }
  }

  /** How tall the attribute table was, points. */
  public double tableHeight() {
    return Math.max(MIN_SIDE, Math.min(MAX_SIDE, number(TABLE_HEIGHT, DEFAULT_TABLE_HEIGHT)));
  }

  public void setTableHeight(double height) {
    values.setProperty(TABLE_HEIGHT, String.valueOf(height));
  }

  /** Whether the pointer is drawn to vertices and edges; not, until somebody wants it. */
  public boolean snapping() {
    return Boolean.parseBoolean(values.getProperty(SNAPPING));
  }

  public void setSnapping(boolean snapping) {
    values.setProperty(SNAPPING, String.valueOf(snapping));
    save();
  }

  public boolean dark() {
    return "dark".equals(values.getProperty(THEME));
  }

  public void setDark(boolean dark) {
    values.setProperty(THEME, dark ? "dark" : "light");
    save();
  }

  /** The language that was chosen, else the system's. */
  public Locale language() {
    return Optional.ofNullable(values.getProperty(LANGUAGE))
        .map(Locale::forLanguageTag)
        .orElse(Locale.getDefault());
  }

  public void setLanguage(Locale language) {
    values.setProperty(LANGUAGE, language.toLanguageTag());
    save();
  }

  /** Writes the file; whatever prevents it is no reason to disturb anyone. */
  public void save() {
    try {
      Files.createDirectories(file.getParent());
      try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        values.store(writer, null);
      }
    } catch (IOException e) {
      // Remembered for this run only.
    }
  }

  private double number(String key, double otherwise) {
    try {
      double value = Double.parseDouble(values.getProperty(key, ""));
      return Double.isFinite(value) ? value : otherwise;
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
