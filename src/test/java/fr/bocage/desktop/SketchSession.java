package fr.bocage.desktop;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MadeOn;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.Selection;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.map.Edit;
import fr.bocage.map.HistoryEntry;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.MergeReport;
import fr.bocage.map.ProjectState;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A session that keeps nothing: what a test puts in is what the window shows. */
final class SketchSession implements MapSession {
  final ReadOnlyObjectWrapper<MapDocument> document = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<ProjectState> state =
      new ReadOnlyObjectWrapper<>(new ProjectState(List.of(), List.of(), Map.of()));
  final ReadOnlyObjectWrapper<SaveState> saveState = new ReadOnlyObjectWrapper<>(SaveState.SAVED);
  final ReadOnlyObjectWrapper<Edit> undoable = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<Edit> redoable = new ReadOnlyObjectWrapper<>();
  final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();
  final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.Nothing());
  final ObservableList<Job<?>> loading = FXCollections.observableArrayList();
  final ObservableList<Notice> notices = FXCollections.observableArrayList();
  final ObservableList<Path> recent = FXCollections.observableArrayList();
  final List<String> calls = new ArrayList<>();
  Path projectFile;
  private final Envelope home;

  SketchSession(Crs crs, Envelope home, List<Layer> layers) {
    this.home = home;
    document.set(new MapDocument(crs, layers, List.of(), 0xdbe7ee));
  }

  @Override
  public ReadOnlyObjectProperty<MapDocument> document() {
    return document.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<ProjectState> state() {
    return state.getReadOnlyProperty();
  }

  @Override
  public Optional<LoadedLayer> loaded(UUID layer) {
    return Optional.empty();
  }

  @Override
  public Optional<Job<LoadedLayer>> readRaw(UUID layer) {
    return Optional.empty();
  }

  @Override
  public Optional<Path> projectFile() {
    return Optional.ofNullable(projectFile);
  }

  @Override
  public Optional<MapAnnotation> annotation(UUID id) {
    return Optional.empty();
  }

  @Override
  public ReadOnlyObjectProperty<SaveState> saveState() {
    return saveState.getReadOnlyProperty();
  }

  @Override
  public ObservableList<Job<?>> loading() {
    return loading;
  }

  @Override
  public ObservableList<Notice> notices() {
    return notices;
  }

  @Override
  public void open(List<Path> paths) {
    calls.add("open " + paths);
  }

  @Override
  public void openProject(Path file) {
    calls.add("openProject " + file);
  }

  @Override
  public void openSample() {
    calls.add("openSample");
  }

  @Override
  public ObservableList<Path> recent() {
    return recent;
  }

  @Override
  public void edit(Edit edit) {
    calls.add("edit " + edit.name());
  }

  @Override
  public void amend(Edit edit) {
    calls.add("amend " + edit.name());
  }

  @Override
  public void withdraw() {
    calls.add("withdraw");
  }

  @Override
  public void replaceData(UUID layer, Path file) {
    calls.add("replaceData " + file);
  }

  @Override
  public void reloadData(UUID layer) {
    calls.add("reloadData");
  }

  @Override
  public void mergeAnnotations(List<Path> files, Consumer<MergeReport> done) {
    calls.add("mergeAnnotations " + files.size());
  }

  @Override
  public void exportAnnotations(Path file) {
    calls.add("exportAnnotations " + file);
  }

  @Override
  public CompletableFuture<Optional<MadeOn>> featureBelow(Coordinate place) {
    return CompletableFuture.completedFuture(Optional.empty());
  }

  @Override
  public void tie(Collection<UUID> annotations) {
    calls.add("tie " + annotations.size());
  }

  @Override
  public void untie(Collection<UUID> annotations) {
    calls.add("untie " + annotations.size());
  }

  @Override
  public void preview(LayerRecord layer) {
    calls.add("preview");
  }

  @Override
  public void undo() {
    calls.add("undo");
  }

  @Override
  public void redo() {
    calls.add("redo");
  }

  @Override
  public List<HistoryEntry> history() {
    return List.of();
  }

  @Override
  public void goTo(int done) {
    calls.add("goTo " + done);
  }

  @Override
  public ReadOnlyObjectProperty<Edit> undoable() {
    return undoable.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyObjectProperty<Edit> redoable() {
    return redoable.getReadOnlyProperty();
  }

  @Override
  public void setDisplayCrs(Crs crs) {
    calls.add("setDisplayCrs " + crs);
  }

  @Override
  public void declareCrs(UUID layer, Crs crs, boolean axesSwapped) {
    calls.add("declareCrs " + crs + (axesSwapped ? " swapped" : ""));
  }

  @Override
  public void declareNothing(UUID layer) {
    calls.add("declareNothing");
  }

  @Override
  public void declareEncoding(UUID layer, Charset encoding) {
    calls.add("declareEncoding " + encoding);
  }

  @Override
  public ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  @Override
  public void resize(int widthPixels, int heightPixels) {
    Viewport now = viewport.get();
    viewport.set(
        now == null
            ? Viewport.fitting(home, widthPixels, heightPixels, 24)
            : now.resized(widthPixels, heightPixels));
  }

  @Override
  public void look(Viewport next) {
    viewport.set(next);
  }

  @Override
  public void lookAt(Envelope extent) {
    Viewport now = viewport.get();
    look(Viewport.fitting(extent, now.widthPixels(), now.heightPixels(), 24));
  }

  @Override
  public void lookAtAll() {
    lookAt(home);
  }

  @Override
  public void back() {
    calls.add("back");
  }

  @Override
  public void forward() {
    calls.add("forward");
  }

  @Override
  public ObjectProperty<Selection> selection() {
    return selection;
  }
}
