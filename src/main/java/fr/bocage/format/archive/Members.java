package fr.bocage.format.archive;

import fr.bocage.file.FileName;
import fr.bocage.format.archive.Member.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** Goes through the members of an archive in its own order. Safe on any thread. */
final class Members {
  /** What LZMA's dictionary may take; IGN's archives ask for 64 MB. */
  private static final int MOST_DICTIONARY_KIB = 192 << 10;

  private static final int TAR_MAGIC_AT = 257;

  private Members() {}

  /**
   * Shows each member of the file to the visitor.
   *
   * @throws IOException when the archive is damaged; members before that have been shown
   */
  static void visit(Path file, ArchiveKind kind, Member.Visitor visitor) throws IOException {
    switch (kind) {
      case ZIP -> visitZip(file, visitor);
      case SEVEN_Z -> visitSevenZ(file, visitor);
      case TAR -> {
        try (InputStream in = tarStream(file)) {
          visitTar(in, visitor);
        }
      }
      case GZ -> visitor.visit(new Member(withoutGz(file), Kind.FILE, () -> gunzip(file)));
    }
  }

  private static void visitZip(Path file, Member.Visitor visitor) throws IOException {
    ZipFile opened;
    try {
      opened = ZipFile.builder().setPath(file).get();
    } catch (IOException e) {
      visitZipStream(file, visitor); // its list, which lies at the end, is damaged or cut off
      return;
    }
    try (ZipFile zip = opened) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        Kind kind = zip.canReadEntryData(entry) && unpacks(entry) ? kind(entry) : Kind.LOCKED;
        if (!visitor.visit(new Member(name(entry), kind, () -> zip.getInputStream(entry)))) {
          return;
        }
      }
    }
  }

  private static void visitZipStream(Path file, Member.Visitor visitor) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        ZipArchiveInputStream zip = new ZipArchiveInputStream(in, "UTF-8", true, true)) {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null) {
        Kind kind = zip.canReadEntryData(entry) && unpacks(entry) ? kind(entry) : Kind.LOCKED;
        if (!visitor.visit(new Member(name(entry), kind, () -> zip))) {
          return;
        }
        entry = zip.getNextEntry();
      }
    }
    throw new IOException("the list of members is damaged");
  }

  /** Zstandard needs a library that is not here. */
  private static boolean unpacks(ZipArchiveEntry entry) {
    ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
    return method != ZipMethod.ZSTD && method != ZipMethod.ZSTD_DEPRECATED;
  }

  private static Kind kind(ZipArchiveEntry entry) {
    return entry.isUnixSymlink() ? Kind.LINK : entry.isDirectory() ? Kind.FOLDER : Kind.FILE;
  }

  private static String name(ZipArchiveEntry entry) {
    boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames();
    byte[] raw = entry.getRawName();
    return told || raw == null ? entry.getName() : MemberNames.decode(raw);
  }

  private static void visitSevenZ(Path file, Member.Visitor visitor) throws IOException {
    SevenZFile.Builder builder = SevenZFile.builder().setPath(file);
    try (SevenZFile archive = builder.setMaxMemoryLimitKiB(MOST_DICTIONARY_KIB).get()) {
      SevenZArchiveEntry entry = archive.getNextEntry();
      while (entry != null) {
        SevenZArchiveEntry current = entry;
        String name = entry.getName() == null ? FileName.stem(file) : entry.getName();
        Kind kind = entry.isDirectory() || entry.isAntiItem() ? Kind.FOLDER : Kind.FILE;
        if (isUnixLink(entry)) {
          kind = Kind.LINK;
        }
        if (!visitor.visit(new Member(name, kind, () -> archive.getInputStream(current)))) {
          return;
        }
        entry = archive.getNextEntry();
      }
    }
  }

  /** The upper half of the attributes is the mode of Unix's files where bit 15 is set. */
  private static boolean isUnixLink(SevenZArchiveEntry entry) {
    int attributes = entry.getHasWindowsAttributes() ? entry.getWindowsAttributes() : 0;
    return (attributes & 0x8000) != 0 && (attributes >>> 16 & 0xF000) == 0xA000;
  }

  private static void visitTar(InputStream in, Member.Visitor visitor) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null) {
        Kind kind =
            entry.isDirectory()
                ? Kind.FOLDER
                : entry.isFile() && !entry.isSymbolicLink() && !entry.isLink()
                    ? Kind.FILE
                    : Kind.LINK;
        if (!visitor.visit(new Member(entry.getName(), kind, () -> tar))) {
          return;
        }
        entry = tar.getNextEntry();
      }
    }
  }

  private static InputStream tarStream(Path file) throws IOException {
    return ArchiveKind.isGzip(start(file, 2))
        ? gunzip(file)
        : new BufferedInputStream(Files.newInputStream(file));
  }

  private static byte[] start(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(bytes);
    }
  }

  private static InputStream gunzip(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    try {
      return new BufferedInputStream(new GZIPInputStream(in, 1 << 16));
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  /** Whether a gzipped file holds a tar, by the start of its content. */
  static boolean holdsTar(Path file) {
    try (InputStream in = gunzip(file)) {
      byte[] head = in.readNBytes(TAR_MAGIC_AT + 5);
      return isTar(head);
    } catch (IOException e) {
      return false; // opening it says why
    }
  }

  static boolean isTar(byte[] head) {
    return head.length >= TAR_MAGIC_AT + 5
        && new String(head, TAR_MAGIC_AT, 5, StandardCharsets.US_ASCII).equals("ustar");
  }

  private static String withoutGz(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? FileName.stem(file) : name;
  }
}
