package fr.bocage.desktop;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.format.Formats;
import java.io.File;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** The system's dialogs for opening and making files. JavaFX thread only. */
final class FileDialogs {
  private static final String PROJECT_PATTERN = "*.gpkg";

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
    FileChooser chooser = chooser("dialog.open-files");
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
    List<File> files = chooser.showOpenMultipleDialog(stage.window());
    if (files != null && !files.isEmpty()) {
      folder = files.get(0).getParentFile();
      session.open(files.stream().map(File::toPath).toList());
    }
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
