package fr.bocage.map;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where Bocage keeps the user's own projects and settings: the folder that the system property
 * {@code bocage.data} names, else where the system has programs keep such things.
 */
public final class UserDataFolder {
  private static final String PROPERTY = "bocage.data";

  private UserDataFolder() {}

  /** The folder; it need not exist yet. */
  public static Path locate() {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return Path.of(told);
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.contains("win")) {
      return folder("APPDATA", home.resolve("AppData/Roaming")).resolve("Bocage");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Bocage");
    }
    return folder("XDG_DATA_HOME", home.resolve(".local/share")).resolve("bocage");
  }

  private static Path folder(String variable, Path otherwise) {
    String value = System.getenv(variable);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
