package fr.bocage.format.kml;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The KML documents in a KMZ: {@code doc.kml}, or the first {@code .kml} there is, and those that
 * it links to. They are read from within the archive, never unpacked, and entries' paths are only
 * looked at. Safe on any thread.
 */
final class KmzArchive {
  /** Coordinates shrink to a tenth; what claims to be this much larger is a bomb. */
  private static final long MOST_RATIO = 200;

  /** Small archives may well shrink better. */
  private static final long ALWAYS_ALLOWED_BYTES = 16 << 20;

  /** Any bytes make names in it; old archives have names in encodings of their own. */
  private static final Charset NAMES = StandardCharsets.ISO_8859_1;

  private final Path file;
  private final long mostBytes;

  KmzArchive(Path file) throws IOException {
    this.file = file;
    mostBytes = Math.max(ALWAYS_ALLOWED_BYTES, Files.size(file) * MOST_RATIO);
  }

  /**
   * The document's bytes; closing them closes the archive.
   *
   * @throws IOException when the archive is damaged before its document
   * @throws FileNotFoundException when it has none
   */
  InputStream open() throws IOException {
    try {
      return openDocument();
    } catch (IllegalArgumentException e) { // how the JDK says that a name is no UTF-8
      throw (IOException) new ZipException(e.getMessage()).initCause(e);
    }
  }

  /**
   * The entry that a link in the main document means; empty when it leads out of the archive or to
   * nothing.
   */
  Optional<String> linked(String href) {
    String path = href.strip().replace('\\', '/').replaceFirst("^(\\./)+", "");
    String latin = new String(path.getBytes(StandardCharsets.UTF_8), NAMES); // as entries are read
    try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
      return Stream.of(path, latin)
          .filter(name -> zip.getEntry(name) != null && isDocument(zip.getEntry(name)))
          .findFirst();
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // damaged: the main document is what there is
    }
  }

  /** The bytes of an entry; closing them closes the archive. */
  InputStream open(String entry) throws IOException {
    ZipFile zip = new ZipFile(file.toFile(), NAMES);
    try {
      ZipEntry document = zip.getEntry(entry);
      if (document == null) {
        throw new FileNotFoundException(entry);
      }
      return new Bounded(zip.getInputStream(document), zip, mostBytes);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private InputStream openDocument() throws IOException {
    ZipFile zip;
    try {
      zip = new ZipFile(file.toFile(), NAMES);
    } catch (IOException e) {
      return openWithoutDirectory();
    }
    try {
      ZipEntry document = find(zip);
      if (document == null) {
        throw new FileNotFoundException("doc.kml");
      }
      return new Bounded(zip.getInputStream(document), zip, mostBytes);
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipEntry find(ZipFile zip) {
    ZipEntry first = null;
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      ZipEntry entry = all.nextElement();
      if (entry.getName().equalsIgnoreCase("doc.kml")) {
        return entry;
      }
      first = first == null && isDocument(entry) ? entry : first;
    }
    return first;
  }

  private static boolean isDocument(ZipEntry entry) {
    return !entry.isDirectory() && entry.getName().toLowerCase(Locale.ROOT).endsWith(".kml");
  }

  /** A cut archive has lost its directory, which stands at the end, but may have its document. */
  private InputStream openWithoutDirectory() throws IOException {
    ZipInputStream zip = new ZipInputStream(Files.newInputStream(file), NAMES);
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (isDocument(entry)) {
          return new Bounded(zip, zip, mostBytes);
        }
      }
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
    zip.close();
    throw new FileNotFoundException("doc.kml");
  }

  /** Gives up where an entry becomes larger than can be honest. */
  private static final class Bounded extends FilterInputStream {
    private final Closeable archive;
    private long left;

    Bounded(InputStream in, Closeable archive, long mostBytes) {
      super(in);
      this.archive = archive;
      left = mostBytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = super.read(target, offset, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw new IOException("the archive unpacks to more than " + MOST_RATIO + " times its size");
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      try (archive) {
        super.close();
      }
    }
  }
}
