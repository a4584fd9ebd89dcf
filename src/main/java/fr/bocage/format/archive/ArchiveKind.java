package fr.bocage.format.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The kinds of archives. */
enum ArchiveKind {
  ZIP("zip", List.of("zip")),
  SEVEN_Z("7z", List.of("7z")),
  /** Also packed by gzip as a whole. */
  TAR("tar", List.of("tar", "tgz", "tar.gz")),
  /** One file by itself. */
  GZ("gz", List.of("gz"));

  private final String id;
  private final List<String> extensions;

  ArchiveKind(String id, List<String> extensions) {
    this.id = id;
    this.extensions = extensions;
  }

  String id() {
    return id;
  }

  List<String> extensions() {
    return extensions;
  }

  /**
   * Whether a file is of this kind.
   *
   * @param name what it is called
   * @param head its first bytes, a tar's header at least
   */
  boolean recognises(Path file, String name, byte[] head) {
    return switch (this) {
      case ZIP -> starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6) || isNamed(name);
      case SEVEN_Z -> starts(head, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C) || isNamed(name);
      case TAR -> isGzip(head) ? Members.holdsTar(file) : Members.isTar(head) || isNamed(name);
      case GZ -> isGzip(head) || isNamed(name);
    };
  }

  private boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
  }

  static boolean isGzip(byte[] head) {
    return starts(head, 0x1F, 0x8B);
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
