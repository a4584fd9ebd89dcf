package fr.bocage.format.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * One member of an archive, to be read while the archive is at it.
 *
 * @param path as the archive has it, with slashes
 * @param kind what it is
 * @param content gives its bytes
 */
record Member(String path, Kind kind, Content content) {
  enum Kind {
    FILE,
    FOLDER,
    /** A link or a device: never followed. */
    LINK,
    /** Needs a password, or a method of compression that is not known. */
    LOCKED
  }

  /** A way to a member's bytes. */
  @FunctionalInterface
  interface Content {
    InputStream open() throws IOException;
  }

  /** Takes an archive's members one by one. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @return whether to go on
     */
    boolean visit(Member member) throws IOException;
  }
}
