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
import java.util.Map;
import java.util.Set;

/**
 * Finds the layers of SQLite files that are no GeoPackages: the tables and views that SpatiaLite's
 * or GDAL's {@code geometry_columns} list, and all other tables that somebody has made.
 */
final class SpatiaLiteTables {
  private static final Set<String> BOOKKEEPING =
      Set.of(
          "geom_cols_ref_sys",
          "spatialite_history",
          "sql_statements_log",
          "data_licenses",
          "spatialindex",
          "elementarygeometries",
          "knn",
          "knn2",
          "layer_params",
          "layer_statistics",
          "layer_sub_classes",
          "layer_table_layout",
          "pattern_bitmaps",
          "symbol_bitmaps",
          "project_defs",
          "raster_pyramids",
          "topologies",
          "networks",
          "stored_procedures",
          "stored_variables");

  private static final List<String> BOOKKEEPING_PREFIXES =
      List.of(
          "geometry_columns",
          "views_geometry_columns",
          "virts_geometry_columns",
          "views_layer_statistics",
          "virts_layer_statistics",
          "spatial_ref_sys",
          "vector_layers",
          "vector_coverages",
          "raster_coverages",
          "topology_coverages",
          "network_coverages",
          "iso_metadata",
          "rl2map_",
          "se_",
          "wms_",
          "idx_");

  private final GeoPackageFile file;
  private final Findings findings;
  private final Map<String, GeometryEntry> geometries = new LinkedHashMap<>();

  private record GeometryEntry(String column, Long srsId, boolean fgf) {}

  SpatiaLiteTables(GeoPackageFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  List<SourceTable> find() throws GeoPackageException {
    TableEntries entries = TableEntries.of(file, findings);
    listGeometries(entries);
    for (String key : geometries.keySet()) {
      boolean missing = entries.get(key) == null;
      findings.add("table-missing", Severity.ERROR, missing ? 1 : 0, key);
    }
    List<SourceTable> tables = new ArrayList<>();
    Set<String> shadows = shadows();
    for (String key : entries.keys()) {
      if (geometries.containsKey(key) || !isBookkeeping(key) && !shadows.contains(key)) {
        add(entries.get(key), tables);
      }
    }
    return tables;
  }

  private void add(TableEntries.Entry entry, List<SourceTable> tables) {
    GeometryEntry geometry = geometries.get(TableEntries.key(entry.name()));
    String column = geometry == null ? null : geometry.column;
    Long srsId = geometry == null ? null : geometry.srsId;
    try {
      SourceTable table = SourceTable.of(file, entry.name(), entry.isView(), column, srsId, false);
      tables.add(geometry != null && geometry.fgf ? table.withFgf() : table);
    } catch (GeoPackageException e) {
      findings.add("table-unreadable", Severity.ERROR, 1, entry.name(), e.getMessage());
    }
  }

  private void listGeometries(TableEntries entries) throws GeoPackageException {
    if (entries.get("geometry_columns") != null) {
      try (Rows rows = file.query("SELECT * FROM geometry_columns")) {
        while (rows.next()) {
          boolean fgf = "FGF".equalsIgnoreCase(rows.named("geometry_format"));
          list(rows.named("f_table_name"), rows.named("f_geometry_column"), srid(rows), fgf);
        }
      } catch (GeoPackageException e) {
        told(e);
      }
    }
    if (entries.get("views_geometry_columns") != null) {
      String sql =
          "SELECT v.view_name, v.view_geometry, g.srid FROM views_geometry_columns v"
              + " JOIN geometry_columns g ON g.f_table_name = v.f_table_name"
              + " AND g.f_geometry_column = v.f_geometry_column";
      try (Rows rows = file.query(sql)) {
        while (rows.next()) {
          list(rows.text(0), rows.text(1), srid(rows), false);
        }
      } catch (GeoPackageException e) {
        told(e);
      }
    }
  }

  private void list(String table, String column, Long srid, boolean fgf) {
    if (table != null && column != null) {
      geometries.putIfAbsent(TableEntries.key(table), new GeometryEntry(column, srid, fgf));
    }
  }

  private static Long srid(Rows rows) throws GeoPackageException {
    String srid = rows.named("srid");
    return srid == null || !srid.matches("-?\\d{1,9}") ? null : Long.valueOf(srid);
  }

  /** A list that cannot be read costs what it would have told, not the tables. */
  private void told(GeoPackageException e) throws GeoPackageException {
    if (e.kind() == Kind.INTERRUPTED) {
      throw e;
    }
    findings.add("list-damaged", Severity.ERROR, 1);
  }

  /** Tables in which virtual ones keep what they index. */
  private Set<String> shadows() throws GeoPackageException {
    Set<String> shadows = new HashSet<>();
    try (Rows rows = file.query("SELECT name FROM pragma_table_list WHERE type = 'shadow'")) {
      while (rows.next()) {
        shadows.add(TableEntries.key(rows.text(0)));
      }
    } catch (GeoPackageException e) {
      told(e);
    }
    return shadows;
  }

  private static boolean isBookkeeping(String key) {
    return TableEntries.isBookkeeping(key)
        || BOOKKEEPING.contains(key)
        || BOOKKEEPING_PREFIXES.stream().anyMatch(key::startsWith);
  }
}
