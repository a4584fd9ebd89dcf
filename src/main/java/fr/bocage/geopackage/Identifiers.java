package fr.bocage.geopackage;

/** Names of tables and columns as SQL text. */
public final class Identifiers {
  private Identifiers() {}

  /** The name in double quotes, so that any name is only ever a name. */
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
