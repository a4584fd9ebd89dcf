package fr.bocage.format.geopackage;

import fr.bocage.format.Findings;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import fr.bocage.problem.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tables of a GeoPackage that are layers: those that its contents list as features or
 * attributes, and those with geometry that they have forgotten.
 */
final class SourceTables {
  /** Other programs' own books, which are nobody's map. */
  private static final Set<String> BOOKKEEPING =
      Set.of("layer_styles", "qgis_projects", "ogr_empty_table", "spatial_ref_sys");

  private static final List<String> BOOKKEEPING_PREFIXES =
      List.of("gpkg_", "rtree_", "sqlite_", "bocage_", "gpkgext_", "nga_");

  private final GeoPackageFile file;
  private final Findings findings;

  /** Names of tables and views by their names in lower case. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private final Map<String, GeometryEntry> geometries = new LinkedHashMap<>();

  private record Entry(String name, boolean isView) {}

  private record GeometryEntry(String column, Long srsId) {}

  SourceTables(GeoPackageFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  List<SourceTable> find() throws GeoPackageException {
    listEntries();
    if (file.hasTable("gpkg_geometry_columns")) {
      listGeometries();
    }
    List<SourceTable> tables = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (file.hasTable("gpkg_contents")) {
      addContents(tables, seen);
    }
    for (Map.Entry<String, Entry> entry : entries.entrySet()) {
      boolean isGeometry = geometries.containsKey(entry.getKey());
      if (!seen.contains(entry.getKey()) && (isGeometry || !isBookkeeping(entry.getKey()))) {
        table(entry.getKey(), null, false)
            .filter(table -> table.geometry() != null)
            .ifPresent(
                table -> {
                  findings.add("table-not-listed", Severity.INFO, 1, table.name());
                  tables.add(table);
                });
      }
    }
    return tables;
  }

  /** Lists the tables and views, as far as the list is whole. */
  private void listEntries() throws GeoPackageException {
    String sql = "SELECT name, type FROM sqlite_master WHERE type IN ('table', 'view')";
    try (Rows rows = file.query(sql)) {
      while (rows.next()) {
        String name = rows.text(0);
        if (name != null) {
          entries.put(key(name), new Entry(name, "view".equals(rows.text(1))));
        }
      }
    } catch (GeoPackageException e) {
      if (e.kind() != Kind.DAMAGED || entries.isEmpty()) {
        throw e;
      }
      findings.add("list-damaged", Severity.ERROR, 1);
    }
  }

  private void listGeometries() throws GeoPackageException {
    String sql = "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns";
    try (Rows rows = file.query(sql)) {
      while (rows.next()) {
        if (rows.text(0) != null && rows.text(1) != null) {
          Long srsId = rows.isNull(2) ? null : rows.integer(2);
          geometries.putIfAbsent(key(rows.text(0)), new GeometryEntry(rows.text(1), srsId));
        }
      }
    }
  }

  private void addContents(List<SourceTable> tables, Set<String> seen) throws GeoPackageException {
    try (Rows rows = file.query("SELECT table_name, data_type, srs_id FROM gpkg_contents")) {
      while (rows.next()) {
        String name = rows.text(0);
        String type = rows.text(1) == null ? "" : rows.text(1).toLowerCase(Locale.ROOT);
        if (name == null || !seen.add(key(name))) {
          continue;
        }
        boolean attributes = type.equals("attributes") || type.equals("aspatial");
        if (!entries.containsKey(key(name))) {
          findings.add("table-missing", Severity.ERROR, 1, name);
        } else if (type.equals("features")) {
          table(key(name), rows.isNull(2) ? null : rows.integer(2), false).ifPresent(tables::add);
        } else if (attributes && !isBookkeeping(key(name))) {
          table(key(name), null, true).ifPresent(tables::add);
        } else if (!attributes && !type.equals("tiles")) {
          findings.add("table-not-shown", Severity.INFO, 1, name, type);
        }
      }
    }
  }

  /** The table; empty, and told of, when it cannot be looked into. */
  private Optional<SourceTable> table(String key, Long contentsSrsId, boolean isAttributes) {
    Entry entry = entries.get(key);
    GeometryEntry geometry = geometries.get(key);
    Long srsId = geometry == null || geometry.srsId == null ? contentsSrsId : geometry.srsId;
    String column = geometry == null ? null : geometry.column;
    try {
      return Optional.of(
          SourceTable.of(file, entry.name, entry.isView, column, srsId, isAttributes));
    } catch (GeoPackageException e) {
      findings.add("table-unreadable", Severity.ERROR, 1, entry.name, e.getMessage());
      return Optional.empty();
    }
  }

  private static boolean isBookkeeping(String key) {
    return BOOKKEEPING.contains(key) || BOOKKEEPING_PREFIXES.stream().anyMatch(key::startsWith);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
