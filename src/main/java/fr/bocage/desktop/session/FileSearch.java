package fr.bocage.desktop.session;

import fr.bocage.format.Format;
import fr.bocage.format.Formats;
import fr.bocage.format.raster.Companions;
import fr.bocage.format.shapefile.ShapefileGrouping;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * Finds what to open among the files and folders that a user drops: files as they are, of folders
 * whatever looks like a map, of a shapefile's files one. Slow: on jobs' threads only.
 */
final class FileSearch {
  /** More layers than these are no map, and a disk's root is easily dropped. */
  private static final int MOST_FILES = 200;

  private static final int MOST_ENTRIES = 50_000;
  private static final int DEEPEST_FOLDER = 8;

  private final Formats formats;

  FileSearch(Formats formats) {
    this.formats = formats;
  }

  /**
   * What was found.
   *
   * @param named what the user named, a shapefile's files as one: files and folders
   * @param files what is to be opened, each once, a folder's by name
   * @param complete whether the folders hold no more than that
   */
  record Found(List<Path> named, List<Path> files, boolean complete) {}

  Found find(List<Path> paths) {
    List<Path> files = new ArrayList<>();
    List<Path> folders = new ArrayList<>();
    paths.forEach(path -> (Files.isDirectory(path) ? folders : files).add(path));
    List<Path> inFolders = new ArrayList<>();
    boolean complete = true;
    for (Path path : folders) {
      Folder folder = new Folder();
      complete &= folder.walk(path);
      inFolders.addAll(ShapefileGrouping.oneOfEach(folder.maps()));
    }
    List<Path> named = new ArrayList<>(ShapefileGrouping.oneOfEach(Companions.left(files)));
    files.retainAll(Companions.left(files));
    files.addAll(inFolders.subList(0, Math.min(MOST_FILES, inFolders.size())));
    named.addAll(folders);
    return new Found(
        named, ShapefileGrouping.oneOfEach(files), complete && inFolders.size() <= MOST_FILES);
  }

  private boolean looksLikeMap(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (Format format : formats.all()) {
      for (String extension : format.extensions()) {
        if (name.endsWith("." + extension)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One folder and those in it; what cannot be looked into is passed over. */
  private final class Folder extends SimpleFileVisitor<Path> {
    private final List<Path> maps = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private int entries;

    /** Whether all of it was seen. */
    boolean walk(Path folder) {
      try {
        Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), DEEPEST_FOLDER, this);
      } catch (IOException e) {
        maps.add(folder); // opening it says why it cannot be read
      }
      return entries < MOST_ENTRIES;
    }

    /** The maps; where there are none, what is left of a shapefile, which tells what is missing. */
    List<Path> maps() {
      List<Path> found = maps.isEmpty() ? parts : maps;
      Collections.sort(found);
      return found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = entries > 0 && folder.getFileName().toString().startsWith(".");
      return hidden ? FileVisitResult.SKIP_SUBTREE : counted();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() && !file.getFileName().toString().startsWith(".")) {
        if (looksLikeMap(file)) {
          maps.add(file);
        } else if (ShapefileGrouping.isPart(file)) {
          parts.add(file);
        }
      }
      return counted();
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (entries == 0) {
        throw e; // the dropped folder itself
      }
      return counted();
    }

    private FileVisitResult counted() {
      return ++entries < MOST_ENTRIES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
