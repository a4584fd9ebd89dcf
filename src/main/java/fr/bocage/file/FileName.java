package fr.bocage.file;

import java.nio.file.Path;

/** Parts of a file's name. Safe on any thread. */
public final class FileName {
  private FileName() {}

  /** A file's name without its ending; whole where it has none, or is nothing but an ending. */
  public static String stem(Path file) {
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
