package fr.bocage.format.geopackage;

import fr.bocage.format.Findings;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import fr.bocage.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The tables and views of a file, by their names in lower case. */
final class TableEntries {
  /** Programs' own books, which are nobody's map. */
  private static final Set<String> BOOKKEEPING =
      Set.of("layer_styles", "qgis_projects", "ogr_empty_table", "spatial_ref_sys");

  private static final List<String> BOOKKEEPING_PREFIXES =
      List.of("gpkg_", "rtree_", "sqlite_", "bocage_", "gpkgext_", "nga_");

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /**
   * One of them.
   *
   * @param name as SQLite has it
   * @param isView whether its rows are computed
   */
  record Entry(String name, boolean isView) {}

  /** Lists them, as far as the list is whole. */
  static TableEntries of(GeoPackageFile file, Findings findings) throws GeoPackageException {
    TableEntries found = new TableEntries();
    String sql = "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')";
    try (Rows rows = file.query(sql)) {
      while (rows.next()) {
        String name = rows.text(0);
        if (name != null) {
          found.entries.put(key(name), new Entry(name, "view".equals(rows.text(1))));
        }
      }
    } catch (GeoPackageException e) {
      if (e.kind() != Kind.DAMAGED || found.entries.isEmpty()) {
        throw e;
      }
      findings.add("list-damaged", Severity.ERROR, 1);
    }
    return found;
  }

  /** Their keys, in the file's order. */
  Set<String> keys() {
    return entries.keySet();
  }

  /** The one of that key; null when there is none. */
  Entry get(String key) {
    return entries.get(key);
  }

  static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  static boolean isBookkeeping(String key) {
    return BOOKKEEPING.contains(key) || BOOKKEEPING_PREFIXES.stream().anyMatch(key::startsWith);
  }
}
