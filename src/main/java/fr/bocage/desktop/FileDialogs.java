package fr.bocage.desktop;

import fr.bocage.annotation.exchange.AnnotationFiles;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.Formats;
import fr.bocage.style.MapTheme;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** The system's dialogs for opening and making files. JavaFX thread only. */
final class FileDialogs {
  private static final String PROJECT_PATTERN = "*.gpkg";

  /** Signs that some system does not allow in names of files. */
  private static final Pattern FILE_NAME_SIGNS = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

  private static final List<String> ANNOTATION_PATTERNS =
      List.of("*.geojson", "*.gpkg", "*.kml", "*.csv");

  private final MapSession session;
  private final Formats formats;
  private final StageControls stage;
  private final Texts texts;
  private File folder;

  FileDialogs(MapSession session, Formats formats, StageControls stage, Texts texts) {
    this.session = session;
    this.formats = formats;
    this.stage = stage;
    this.texts = texts;
  }

  void openFiles() {
    FileChooser chooser = mapChooser("dialog.open-files");
    List<File> files = chooser.showOpenMultipleDialog(stage.window());
    if (files != null && !files.isEmpty()) {
      folder = files.get(0).getParentFile();
      session.open(files.stream().map(File::toPath).toList());
    }
  }

  /** The file that a layer is to read from now on. */
  Optional<Path> replaceData() {
    File chosen = mapChooser("dialog.replace-data").showOpenDialog(stage.window());
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }

  private FileChooser mapChooser(String titleKey) {
    FileChooser chooser = chooser(titleKey);
    List<String> patterns =
        Stream.concat(
                formats.all().stream()
                    .flatMap(format -> format.extensions().stream())
                    .map(extension -> "*." + extension),
                Stream.of(PROJECT_PATTERN))
            .distinct()
            .toList();
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(texts.get("dialog.maps"), patterns),
            new ExtensionFilter(texts.get("dialog.all"), "*"));
    return chooser;
  }

  /** Photos; none when the dialog was given up. */
  List<Path> choosePhotos() {
    FileChooser chooser = chooser("dialog.photos");
    chooser
        .getExtensionFilters()
        .add(
            new ExtensionFilter(
                texts.get("dialog.photos.kind"), "*.jpg", "*.jpeg", "*.JPG", "*.JPEG"));
    List<File> files = chooser.showOpenMultipleDialog(stage.window());
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    folder = files.get(0).getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(texts.get("dialog.open-folder"));
    chooser.setInitialDirectory(startFolder());
    File chosen = chooser.showDialog(stage.window());
    if (chosen != null) {
      folder = chosen;
      session.open(List.of(chosen.toPath()));
    }
  }

  void openProject() {
    FileChooser chooser = projectChooser("dialog.open-project");
    openProject(Optional.ofNullable(chooser.showOpenDialog(stage.window())));
  }

  void newProject() {
    FileChooser chooser = projectChooser("dialog.new-project");
    chooser.setInitialFileName(texts.get("dialog.new-project.name"));
    openProject(Optional.ofNullable(chooser.showSaveDialog(stage.window())));
  }

  /** A place for a layer's file; with the format's ending, whatever was typed. */
  Optional<Path> saveLayer(String name, FeatureWriter writer) {
    FileChooser chooser = chooser("export.file");
    List<String> endings = writer.extensions();
    chooser.setInitialFileName(
        FILE_NAME_SIGNS.matcher(name).replaceAll("_") + "." + endings.get(0));
    chooser
        .getExtensionFilters()
        .add(
            new ExtensionFilter(
                texts.get("export.format." + writer.id()),
                endings.stream().map(ending -> "*." + ending).toList()));
    File chosen = chooser.showSaveDialog(stage.window());
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    String lower = chosen.getName().toLowerCase(Locale.ROOT);
    boolean named = endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    return Optional.of(named ? chosen.toPath() : Path.of(chosen.getPath() + "." + endings.get(0)));
  }

  /**
   * A picture of the map that is wanted.
   *
   * @param file with its ending, whatever was typed
   * @param theme the map's colours in it
   */
  record WantedPicture(Path file, MapTheme theme) {}

  /**
   * A place for a picture of the map.
   *
   * @param shown how the map looks: a dark one is offered in light colours first, for paper
   */
  Optional<WantedPicture> savePicture(MapTheme shown) {
    FileChooser chooser = chooser("action.save-picture");
    chooser.setInitialFileName(texts.get("dialog.picture.name"));
    boolean dark = shown == MapTheme.NIGHT;
    String words = dark ? "dialog.picture.light" : "dialog.picture";
    chooser.getExtensionFilters().add(new ExtensionFilter(texts.get(words), "*.png"));
    ExtensionFilter asShown = new ExtensionFilter(texts.get("dialog.picture.dark"), "*.png");
    if (dark) {
      chooser.getExtensionFilters().add(asShown);
    }
    File chosen = chooser.showSaveDialog(stage.window());
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    boolean named = chosen.getName().toLowerCase(Locale.ROOT).endsWith(".png");
    boolean wantedDark = dark && chooser.getSelectedExtensionFilter() == asShown;
    return Optional.of(
        new WantedPicture(
            named ? chosen.toPath() : Path.of(chosen.getPath() + ".png"),
            wantedDark ? MapTheme.NIGHT : MapTheme.DAY));
  }

  /** Files that hold annotations; none when the user gives up. */
  List<Path> annotationFiles() {
    FileChooser chooser = chooser("dialog.merge");
    chooser
        .getExtensionFilters()
        .addAll(
            new ExtensionFilter(texts.get("dialog.annotations"), ANNOTATION_PATTERNS),
            new ExtensionFilter(texts.get("dialog.all"), "*"));
    List<File> files = chooser.showOpenMultipleDialog(stage.window());
    if (files == null || files.isEmpty()) {
      return List.of();
    }
    folder = files.get(0).getParentFile();
    return files.stream().map(File::toPath).toList();
  }

  /** A place for all annotations; with an ending, whatever was typed. */
  Optional<Path> saveAnnotations() {
    FileChooser chooser = chooser("dialog.export-annotations");
    for (String pattern : ANNOTATION_PATTERNS) {
      chooser
          .getExtensionFilters()
          .add(
              new ExtensionFilter(
                  texts.get("dialog.annotations." + pattern.substring(2)), pattern));
    }
    chooser.setInitialFileName(texts.get("dialog.annotations.name"));
    File chosen = chooser.showSaveDialog(stage.window());
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    ExtensionFilter filter = chooser.getSelectedExtensionFilter();
    String ending =
        (filter == null ? ANNOTATION_PATTERNS : filter.getExtensions()).get(0).substring(1);
    Path path = chosen.toPath();
    return Optional.of(AnnotationFiles.knows(path) ? path : Path.of(chosen.getPath() + ending));
  }

  private void openProject(Optional<File> chosen) {
    chosen.ifPresent(
        file -> {
          folder = file.getParentFile();
          boolean named = file.getName().endsWith(".gpkg");
          session.openProject((named ? file : new File(file.getPath() + ".gpkg")).toPath());
        });
  }

  private FileChooser projectChooser(String titleKey) {
    FileChooser chooser = chooser(titleKey);
    chooser
        .getExtensionFilters()
        .add(new ExtensionFilter(texts.get("dialog.projects"), PROJECT_PATTERN));
    return chooser;
  }

  private FileChooser chooser(String titleKey) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get(titleKey));
    chooser.setInitialDirectory(startFolder());
    return chooser;
  }

  /** Where the last dialog was; a folder that is gone would be refused. */
  private File startFolder() {
    return folder != null && folder.isDirectory() ? folder : null;
  }
}
