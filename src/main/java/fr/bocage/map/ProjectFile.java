package fr.bocage.map;

import fr.bocage.annotation.AnnotationStore;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Moments;
import fr.bocage.style.Sld;
import java.util.List;
import java.util.UUID;

/** Writes gestures into a project's GeoPackage. One thread at a time. */
final class ProjectFile implements AutoCloseable {
  private final GeoPackageFile file;
  private final AnnotationStore annotations;
  private final boolean whole;
  private boolean tablesExist;

  /**
   * @param whole whether the file is sound; a damaged one is never written to
   */
  ProjectFile(GeoPackageFile file, boolean whole) throws GeoPackageException {
    this.file = file;
    this.whole = whole;
    annotations = new AnnotationStore(file);
    tablesExist = ProjectTables.exist(file) && annotations.exists();
  }

  AnnotationStore annotations() {
    return annotations;
  }

  boolean tablesExist() {
    return tablesExist;
  }

  /** Makes the tables of a project in a GeoPackage that has none. */
  void createTables() throws GeoPackageException {
    file.inTransaction(this::createMissingTables);
    tablesExist = true;
  }

  private void createMissingTables() throws GeoPackageException {
    ProjectTables.create(file);
    if (!annotations.exists()) {
      annotations.create();
    }
  }

  /** Writes a gesture and its history in one transaction. When this returns, both are kept. */
  void write(ProjectWrite write) throws GeoPackageException {
    checkWhole();
    file.inTransaction(
        () -> {
          if (!tablesExist) {
            createMissingTables();
          }
          writeRows(write);
          writeHistory(write);
        });
    tablesExist = true;
  }

  private void checkWhole() throws GeoPackageException {
    if (!whole) {
      throw new GeoPackageException(Kind.DAMAGED, "left as it is: " + file.path());
    }
  }

  private void writeRows(ProjectWrite write) throws GeoPackageException {
    for (Change change : write.changes()) {
      if (change instanceof Change.OfAnnotation annotation) {
        write(annotation);
      } else if (change instanceof Change.OfLayer layer) {
        write(layer);
      } else if (change instanceof Change.OfSetting setting) {
        write(setting);
      }
    }
    if (write.touchesAnnotations()) {
      annotations.noteChange();
    }
    if (write.touchesLayers()) {
      writeOrder(write.layerOrder());
    }
  }

  private void write(Change.OfAnnotation change) throws GeoPackageException {
    if (change.after() != null) {
      annotations.put(change.after());
    } else {
      annotations.delete(change.before().id());
    }
  }

  private void write(Change.OfLayer change) throws GeoPackageException {
    LayerRecord layer = change.after();
    if (layer == null) {
      file.execute("DELETE FROM bocage_layers WHERE id = ?", change.before().id().toString());
      return;
    }
    Object[] values = {
      change.position(),
      layer.name(),
      layer.source().location(),
      layer.source().layerName(),
      layer.source().declaredCrs(),
      layer.visible() ? 1 : 0,
      layer.opacity(),
      Sld.write(layer.style()),
      layer.id().toString()
    };
    int updated =
        file.execute(
            "UPDATE bocage_layers SET position = ?, name = ?, location = ?, layer_name = ?,"
                + " declared_crs = ?, visible = ?, opacity = ?, sld = ? WHERE id = ?",
            values);
    if (updated == 0) {
      file.execute(
          "INSERT INTO bocage_layers (position, name, location, layer_name, declared_crs, visible,"
              + " opacity, sld, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          values);
    }
  }

  private void writeOrder(List<UUID> layers) throws GeoPackageException {
    for (int i = 0; i < layers.size(); i++) {
      file.execute(
          "UPDATE bocage_layers SET position = ? WHERE id = ?", i, layers.get(i).toString());
    }
  }

  private void write(Change.OfSetting change) throws GeoPackageException {
    if (change.after() == null) {
      file.execute("DELETE FROM bocage_settings WHERE key = ?", change.key());
    } else {
      file.execute(
          "INSERT OR REPLACE INTO bocage_settings (key, value) VALUES (?, ?)",
          change.key(),
          change.after());
    }
  }

  private void writeHistory(ProjectWrite write) throws GeoPackageException {
    HistoryStep step = write.step();
    if (write.kind() == ProjectWrite.Kind.DO) {
      Edit edit = step.edit();
      file.execute("DELETE FROM bocage_history WHERE undone");
      file.execute(
          "INSERT INTO bocage_history (name, at, edit_json) VALUES (?, ?, ?)",
          edit.name(),
          Moments.text(edit.at()),
          EditJson.write(edit));
      step.wasWrittenAs(file.lastRow());
    } else {
      file.execute(
          "UPDATE bocage_history SET undone = ? WHERE seq = ?",
          write.kind() == ProjectWrite.Kind.UNDO ? 1 : 0,
          step.sequence());
    }
  }

  /** Keeps where the map is looked at, unless the file is no project yet: looking changes none. */
  void write(SavedView view) throws GeoPackageException {
    if (!tablesExist || !whole) {
      return;
    }
    file.inTransaction(
        () ->
            file.execute(
                "INSERT OR REPLACE INTO bocage_view VALUES (1, ?, ?, ?)",
                view.centerX(),
                view.centerY(),
                view.resolution()));
  }

  @Override
  public void close() throws GeoPackageException {
    file.close();
  }
}
