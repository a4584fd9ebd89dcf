package fr.bocage.format.geopackage;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.GeometryFamily;
import fr.bocage.format.RowSteps;
import fr.bocage.geopackage.Extensions;
import fr.bocage.geopackage.FeatureTableSchema;
import fr.bocage.geopackage.FeatureTableSchema.Ordinate;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.GeometryBlob;
import fr.bocage.geopackage.Identifiers;
import fr.bocage.geopackage.RepeatedStatement;
import fr.bocage.geopackage.WkbEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes one layer as a table of a new GeoPackage: of features, or of attributes only where no row
 * has a geometry. One thread.
 */
final class LayerOutput {
  private final FeatureTable layer;
  private final String table;
  private final int srsId;
  private final LayerColumns columns;
  private final GeometryType type;
  private final WkbEncoder encoder;

  /**
   * @param table a name that the file has not yet
   * @param srsId an id of gpkg_spatial_ref_sys
   */
  LayerOutput(FeatureTable layer, String table, int srsId) {
    this.layer = layer;
    this.table = table;
    this.srsId = srsId;
    columns = new LayerColumns(layer);
    type = GeometryFamily.of(layer.geometry());
    encoder = new WkbEncoder(layer.geometry(), type);
  }

  LayerColumns columns() {
    return columns;
  }

  /** Writes the table, within the caller's transaction. */
  void write(GeoPackageFile file, RowSteps steps) throws GeoPackageException {
    boolean geometryless = layer.rowCount() > 0 && layer.geometry().vertexCount() == 0;
    if (geometryless) {
      createAttributes(file);
      fill(file, steps, List.of(columns.key()), false);
      return;
    }
    FeatureTableSchema schema =
        new FeatureTableSchema(
            table,
            columns.key(),
            columns.geometry(),
            columns.definitions(),
            table,
            "",
            srsId,
            type == GeometryType.NULL ? "GEOMETRY" : type.ogcName().toUpperCase(Locale.ROOT),
            layer.geometry().hasHeights() ? Ordinate.SOME : Ordinate.NONE,
            layer.geometry().hasMeasures() ? Ordinate.SOME : Ordinate.NONE);
    schema.createTable(file);
    fill(file, steps, List.of(columns.key(), columns.geometry()), true);
    schema.index(file, layer, steps::next);
  }

  private void createAttributes(GeoPackageFile file) throws GeoPackageException {
    List<String> definitions = new ArrayList<>();
    definitions.add(
        Identifiers.quote(columns.key()) + " INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
    definitions.addAll(columns.definitions());
    file.execute(
        "CREATE TABLE %s (%s)".formatted(Identifiers.quote(table), String.join(", ", definitions)));
    Extensions.listAttributes(file, table, table, "");
  }

  private void fill(GeoPackageFile file, RowSteps steps, List<String> firstNames, boolean features)
      throws GeoPackageException {
    List<String> names = new ArrayList<>(firstNames);
    names.addAll(columns.names());
    String insert =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(
                Identifiers.quote(table),
                names.stream().map(Identifiers::quote).collect(Collectors.joining(", ")),
                IntStream.range(0, names.size())
                    .mapToObj(i -> "?")
                    .collect(Collectors.joining(", ")));
    Object[] values = new Object[names.size()];
    try (RepeatedStatement statement = file.repeated(insert)) {
      for (int row = 0; row < layer.rowCount(); row++) {
        values[0] = row + 1;
        if (features) {
          values[1] = blob(row);
        }
        columns.put(row, values, firstNames.size());
        statement.run(values);
        steps.next();
      }
    }
  }

  private byte[] blob(int row) {
    GeometryColumn geometry = layer.geometry();
    return geometry.type(row).isDrawn()
        ? GeometryBlob.encode(encoder.encode(row), geometry.envelope(row), srsId)
        : null;
  }
}
