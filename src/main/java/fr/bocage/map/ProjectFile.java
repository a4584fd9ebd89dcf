package fr.bocage.map;

import fr.bocage.annotation.AnnotationStore;
import fr.bocage.annotation.AnnotationStyle;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageException.Kind;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Moments;
import fr.bocage.geopackage.Rows;
import fr.bocage.style.Sld;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Envelope;

/** Writes gestures into a project's GeoPackage. One thread at a time. */
final class ProjectFile implements AutoCloseable {
  private final GeoPackageFile file;
  private final AnnotationStore annotations;
  private final boolean whole;
  private final int openedVersion;
  private boolean tablesExist;
  private boolean tablesCurrent;
  private boolean annotationsWritten;

  /**
   * @param whole whether the file is sound; a damaged one is never written to
   */
  ProjectFile(GeoPackageFile file, boolean whole) throws GeoPackageException {
    this.file = file;
    this.whole = whole;
    openedVersion = file.dataVersion();
    annotations = new AnnotationStore(file);
    tablesExist = ProjectTables.exist(file) && annotations.exists();
    tablesCurrent = tablesExist && ProjectTables.areCurrent(file);
  }

  AnnotationStore annotations() {
    return annotations;
  }

  boolean tablesExist() {
    return tablesExist;
  }

  /** Makes the tables of a project in a GeoPackage that has none. */
  void createTables() throws GeoPackageException {
    file.inTransaction(this::makeCurrent);
    tablesCurrent = true;
    tablesExist = true;
  }

  /** Makes what is not there yet: in a foreign GeoPackage everything, in an older project some. */
  private void makeCurrent() throws GeoPackageException {
    ProjectTables.create(file);
    if (!annotations.exists()) {
      annotations.create();
    } else if (!file.hasTable(AnnotationStyle.TABLE)) {
      AnnotationStyle.write(file);
    }
  }

  /**
   * Writes gestures and their history in one transaction. When this returns, all of them are kept;
   * when it throws, none is.
   */
  void write(List<ProjectWrite> writes) throws GeoPackageException {
    checkWhole();
    file.inTransaction(
        () -> {
          if (!tablesCurrent) {
            makeCurrent();
          }
          for (ProjectWrite write : writes) {
            writeRows(write.changes());
            if (write.touchesLayers()) {
              writeOrder(write.layerOrder());
            }
            writeHistory(write);
          }
          noteAnnotations(writes.stream().flatMap(write -> write.changes().stream()).toList());
        });
    tablesCurrent = true;
    tablesExist = true;
  }

  /** Brings rows up to what the history says already, in one transaction. */
  void makeGood(List<Change> changes) throws GeoPackageException {
    file.inTransaction(
        () -> {
          writeRows(changes);
          noteAnnotations(changes);
        });
  }

  private void noteAnnotations(List<Change> changes) throws GeoPackageException {
    Envelope added = new Envelope();
    boolean touched = false;
    for (Change change : changes) {
      if (change instanceof Change.OfAnnotation annotation) {
        touched = true;
        if (annotation.after() != null) {
          added.expandToInclude(annotation.after().geometry().getEnvelopeInternal());
        }
      }
    }
    if (touched) {
      annotations.noteChange(added);
      annotationsWritten = true;
    }
  }

  private void checkWhole() throws GeoPackageException {
    if (!whole) {
      throw new GeoPackageException(Kind.DAMAGED, "left as it is: " + file.path());
    }
  }

  private void writeRows(List<Change> changes) throws GeoPackageException {
    for (Change change : changes) {
      if (change instanceof Change.OfAnnotation annotation) {
        write(annotation);
      } else if (change instanceof Change.OfTombstone tombstone) {
        write(tombstone);
      } else if (change instanceof Change.OfGroup group) {
        write(group);
      } else if (change instanceof Change.OfBookmark bookmark) {
        write(bookmark);
      } else if (change instanceof Change.OfLayer layer) {
        write(layer);
      } else if (change instanceof Change.OfSetting setting) {
        write(setting);
      }
    }
  }

  private void write(Change.OfAnnotation change) throws GeoPackageException {
    if (change.after() != null) {
      annotations.put(change.after());
    } else {
      annotations.delete(change.before().id());
    }
  }

  private void write(Change.OfTombstone change) throws GeoPackageException {
    file.execute(
        "INSERT OR REPLACE INTO bocage_deleted (uuid, revision) VALUES (?, ?)",
        change.annotation().toString(),
        change.after().text());
  }

  private void write(Change.OfGroup change) throws GeoPackageException {
    if (change.after() == null) {
      file.execute("DELETE FROM bocage_groups WHERE id = ?", change.before().id().toString());
      return;
    }
    file.execute(
        "INSERT OR REPLACE INTO bocage_groups (id, name, shown, position) VALUES (?, ?, ?, ?)",
        change.after().id().toString(),
        change.after().name(),
        change.after().shown() ? 1 : 0,
        change.after().position());
  }

  private void write(Change.OfBookmark change) throws GeoPackageException {
    if (change.after() == null) {
      file.execute("DELETE FROM bocage_bookmarks WHERE id = ?", change.before().id().toString());
      return;
    }
    Bookmark bookmark = change.after();
    file.execute(
        "INSERT OR REPLACE INTO bocage_bookmarks"
            + " (id, name, center_x, center_y, resolution, position) VALUES (?, ?, ?, ?, ?, ?)",
        bookmark.id().toString(),
        bookmark.name(),
        bookmark.view().centerX(),
        bookmark.view().centerY(),
        bookmark.view().resolution(),
        bookmark.position());
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
      layer.source().axesSwapped() ? 1 : 0,
      layer.source().declaredEncoding(),
      layer.visible() ? 1 : 0,
      layer.opacity(),
      Sld.write(layer.style()),
      layer.id().toString()
    };
    int updated =
        file.execute(
            "UPDATE bocage_layers SET position = ?, name = ?, location = ?, layer_name = ?,"
                + " declared_crs = ?, axes_swapped = ?, declared_encoding = ?, visible = ?,"
                + " opacity = ?, sld = ? WHERE id = ?",
            values);
    if (updated == 0) {
      file.execute(
          "INSERT INTO bocage_layers (position, name, location, layer_name, declared_crs,"
              + " axes_swapped, declared_encoding, visible, opacity, sld, id)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
    long sequence = write.step().sequence();
    switch (write.kind()) {
      case DO -> addStep(write.step());
      case UNDO -> file.execute("UPDATE bocage_history SET undone = 1 WHERE seq = ?", sequence);
      case REDO -> file.execute("UPDATE bocage_history SET undone = 0 WHERE seq = ?", sequence);
      case WITHDRAW -> file.execute("DELETE FROM bocage_history WHERE undone OR seq = ?", sequence);
    }
  }

  private void addStep(HistoryStep step) throws GeoPackageException {
    Edit edit = step.edit();
    writePhotos(edit);
    file.execute("DELETE FROM bocage_history WHERE undone");
    file.execute(
        "INSERT INTO bocage_history"
            + " (name, at, who, subject_kind, subject, subject_count, edit_json)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        edit.name(),
        Moments.text(edit.at()),
        edit.who(),
        step.subject().kind(),
        step.subject().name(),
        step.subject().count(),
        EditJson.write(edit));
    step.wasWrittenAs(file.lastRow());
  }

  /** Photos lie beside the history, so that each is in the file once however often it is named. */
  private void writePhotos(Edit edit) throws GeoPackageException {
    for (Change change : edit.changes()) {
      if (change instanceof Change.OfAnnotation annotation) {
        writePhoto(annotation.before());
        writePhoto(annotation.after());
      }
    }
  }

  private void writePhoto(MapAnnotation mark) throws GeoPackageException {
    if (mark != null && mark.photo() != null) {
      file.execute(
          "INSERT OR IGNORE INTO bocage_photos (key, jpeg) VALUES (?, ?)",
          mark.photo().key(),
          mark.photo().jpeg());
    }
  }

  /** A number that changes when another program has written to the file. */
  int dataVersion() throws GeoPackageException {
    return file.dataVersion();
  }

  /** The {@link #dataVersion} before anything was read. */
  int openedVersion() {
    return openedVersion;
  }

  /** Whether the history's last step and what of it is undone are as this project left them. */
  boolean historyIs(long lastSequence, int undone) throws GeoPackageException {
    try (Rows rows =
        file.query("SELECT ifnull(max(seq), 0), ifnull(sum(undone), 0) FROM bocage_history")) {
      rows.next();
      return rows.integer(0) == lastSequence && rows.integer(1) == undone;
    }
  }

  /** All that the file holds now. */
  ProjectContents read() throws GeoPackageException {
    return ProjectContents.read(file, annotations);
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
    try {
      if (annotationsWritten) {
        file.inTransaction(annotations::noteExtent);
      }
    } catch (GeoPackageException e) {
      annotationsWritten = false; // the wider extent of the last write stays: nothing is lost
    }
    file.close();
  }
}
