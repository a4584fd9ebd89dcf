package fr.bocage.desktop.session;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.map.Edit;
import fr.bocage.map.HistoryEntry;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.MergeReport;
import fr.bocage.map.ProjectState;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.collections.ObservableList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * The window's model: one open project, its data, where one looks, what is selected. Every change
 * that a user makes to the map goes through {@link #edit}, so that it is kept and can be undone.
 *
 * <p>JavaFX thread only; what takes long runs in jobs.
 */
public interface MapSession {
  // What is there.

  /** What is painted: the project's layers as far as they are loaded, and its annotations. */
  ReadOnlyObjectProperty<MapDocument> document();

  /** What the project keeps. */
  ReadOnlyObjectProperty<ProjectState> state();

  /** A layer's data; empty while it loads or when it failed. */
  Optional<LoadedLayer> loaded(UUID layer);

  /**
   * Reads a layer anew, its text with {@link fr.bocage.format.TextCharsets#RAW} where its format
   * asks for an encoding; empty when it is not there any more.
   */
  Optional<Job<LoadedLayer>> readRaw(UUID layer);

  /** The annotation of that id as it is now. */
  Optional<MapAnnotation> annotation(UUID id);

  /** Whether everything done is on the disk. */
  ReadOnlyObjectProperty<SaveState> saveState();

  /** Whether all is kept, is being written, or cannot be. */
  enum SaveState {
    SAVED,
    SAVING,
    FAILED
  }

  /** Files being read, for progress and cancel. */
  ObservableList<Job<?>> loading();

  /** What went wrong and has not been dismissed. */
  ObservableList<Notice> notices();

  /** The file of the open project; empty while there is none. */
  Optional<Path> projectFile();

  // Opening.

  /** Reads files (and the files of folders) in the background and adds their layers on top. */
  void open(List<Path> paths);

  /** Closes the project and opens another, made empty where there is no such file. */
  void openProject(Path file);

  /** Opens the user's copy of the Normandy sample. */
  void openSample();

  /** What was opened before, the latest first. */
  ObservableList<Path> recent();

  // Changing.

  /** Does an edit, keeps it, and makes it undoable. */
  void edit(Edit edit);

  /** Does an edit in place of {@link #undoable}, so that both are one step. */
  void amend(Edit edit);

  /** Takes {@link #undoable} back as if it had never been: it cannot be redone. */
  void withdraw();

  /**
   * Shows a layer as it would be after an edit, without keeping it: for a thumb that is still being
   * dragged. The next edit ends it.
   */
  void preview(LayerRecord layer);

  void undo();

  void redo();

  /** The edit that undo would take back, null without one. */
  ReadOnlyObjectProperty<Edit> undoable();

  /** The edit that redo would do again, null without one. */
  ReadOnlyObjectProperty<Edit> redoable();

  /** Everything that was done and can be undone or redone, the oldest first. */
  List<HistoryEntry> history();

  /** Undoes or redoes until so many edits of {@link #history} are done. */
  void goTo(int done);

  /** Shows the map in another CRS: an edit of the project's settings. */
  void setDisplayCrs(Crs crs);

  /**
   * Declares what CRS a layer's data is in: an edit of the layer.
   *
   * @param axesSwapped whether its file has y before x
   */
  void declareCrs(UUID layer, Crs crs, boolean axesSwapped);

  /**
   * Declares what encoding a layer's text is in: an edit of the layer.
   *
   * @param encoding null for what the file tells
   */
  void declareEncoding(UUID layer, Charset encoding);

  /** Takes a layer's data for what its file says again: an edit of the layer. */
  void declareNothing(UUID layer);

  /**
   * Has a layer read another file: an edit. It is read in the background; annotations that are tied
   * to the layer's features follow them, or are told to have lost them.
   */
  void replaceData(UUID layer, Path file);

  /** Reads a layer's file anew, as it is now; annotations follow as with {@link #replaceData}. */
  void reloadData(UUID layer);

  /**
   * Takes in the annotations of projects and of files that annotations were exported to: an edit.
   * They are read in the background; what came of it is told as a notice.
   *
   * @param done gets what came of it, once it is on the disk
   */
  void mergeAnnotations(List<Path> files, Consumer<MergeReport> done);

  /** Writes all annotations to a file of the kind that its name tells, in the background. */
  void exportAnnotations(Path file);

  /**
   * The feature of a visible layer that an annotation would be made on, looked for in the
   * background: the uppermost point or line near a place, or area around it. Areas that are only
   * ground (without a name, alone in their layer, or of a whole country's detail) do not count.
   *
   * @param place in the display CRS
   */
  CompletableFuture<Optional<MadeOn>> featureBelow(Coordinate place);

  /** Ties annotations to the features that they stand on, found in the background: an edit. */
  void tie(Collection<UUID> annotations);

  /** Unties annotations from their features: an edit. */
  void untie(Collection<UUID> annotations);

  // Looking.

  /** Where one looks, in display CRS units and physical pixels; null before the first layout. */
  ReadOnlyObjectProperty<Viewport> viewport();

  /**
   * Tells how large the map is on the screen. The first call decides where one looks at first:
   * where the project was last looked at, else at everything.
   */
  void resize(int widthPixels, int heightPixels);

  /** Looks elsewhere; remembered for {@link #back} once it has been at rest for a moment. */
  void look(Viewport viewport);

  /** Looks at all of an extent of the display CRS. */
  void lookAt(Envelope extent);

  /** Looks at everything. */
  void lookAtAll();

  void back();

  void forward();

  ObjectProperty<Selection> selection();
}
