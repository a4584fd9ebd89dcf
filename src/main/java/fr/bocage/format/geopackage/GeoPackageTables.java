package fr.bocage.format.geopackage;

import fr.bocage.format.Findings;
import fr.bocage.geopackage.GeoPackageException;
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
final class GeoPackageTables {
  private final GeoPackageFile file;
  private final Findings findings;

  private TableEntries entries;
  private final Map<String, GeometryEntry> geometries = new LinkedHashMap<>();

  private record GeometryEntry(String column, Long srsId) {}

  GeoPackageTables(GeoPackageFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  List<SourceTable> find() throws GeoPackageException {
    entries = TableEntries.of(file, findings);
    if (file.hasTable("gpkg_geometry_columns")) {
      listGeometries();
    }
    List<SourceTable> tables = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (file.hasTable("gpkg_contents")) {
      addContents(tables, seen);
    }
    for (String key : entries.keys()) {
      boolean isGeometry = geometries.containsKey(key);
      if (!seen.contains(key) && (isGeometry || !TableEntries.isBookkeeping(key))) {
        table(key, null, false)
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

  private void listGeometries() throws GeoPackageException {
    String sql = "SELECT table_name, column_name, srs_id FROM gpkg_geometry_columns";
    try (Rows rows = file.query(sql)) {
      while (rows.next()) {
        if (rows.text(0) != null && rows.text(1) != null) {
          Long srsId = rows.isNull(2) ? null : rows.integer(2);
          geometries.putIfAbsent(
              TableEntries.key(rows.text(0)), new GeometryEntry(rows.text(1), srsId));
        }
      }
    }
  }

  private void addContents(List<SourceTable> tables, Set<String> seen) throws GeoPackageException {
    try (Rows rows = file.query("SELECT table_name, data_type, srs_id FROM gpkg_contents")) {
      while (rows.next()) {
        String name = rows.text(0);
        String type = rows.text(1) == null ? "" : rows.text(1).toLowerCase(Locale.ROOT);
        if (name == null || !seen.add(TableEntries.key(name))) {
          continue;
        }
        boolean attributes = type.equals("attributes") || type.equals("aspatial");
        if (entries.get(TableEntries.key(name)) == null) {
          findings.add("table-missing", Severity.ERROR, 1, name);
        } else if (type.equals("features")) {
          table(TableEntries.key(name), rows.isNull(2) ? null : rows.integer(2), false)
              .ifPresent(tables::add);
        } else if (attributes && !TableEntries.isBookkeeping(TableEntries.key(name))) {
          table(TableEntries.key(name), null, true).ifPresent(tables::add);
        } else if (!attributes && !type.equals("tiles")) {
          findings.add("table-not-shown", Severity.INFO, 1, name, type);
        }
      }
    }
  }

  /** The table; empty, and told of, when it cannot be looked into. */
  private Optional<SourceTable> table(String key, Long contentsSrsId, boolean isAttributes) {
    TableEntries.Entry entry = entries.get(key);
    GeometryEntry geometry = geometries.get(key);
    Long srsId = geometry == null || geometry.srsId == null ? contentsSrsId : geometry.srsId;
    String column = geometry == null ? null : geometry.column;
    try {
      return Optional.of(
          SourceTable.of(file, entry.name(), entry.isView(), column, srsId, isAttributes));
    } catch (GeoPackageException e) {
      findings.add("table-unreadable", Severity.ERROR, 1, entry.name(), e.getMessage());
      return Optional.empty();
    }
  }
}
