package fr.bocage.format.archive;

import fr.bocage.format.Dataset;
import fr.bocage.format.Findings;
import fr.bocage.format.Format;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the maps in an archive of one kind; archives inside of it too, but none inside of those.
 *
 * <p>What is needed is unpacked into a folder of this user's alone, which is removed before {@link
 * #read} returns: the formats inside must not come back to their files. Safe on any thread.
 */
public final class ArchiveFormat implements Format {
  private final ArchiveKind kind;
  private final List<Format> inside;

  private ArchiveFormat(ArchiveKind kind, List<Format> inside) {
    this.kind = kind;
    this.inside = inside;
  }

  /**
   * A format for each kind of archive.
   *
   * @param inside formats of the maps inside, which keep all that they need in memory
   */
  public static List<Format> all(List<Format> inside) {
    List<Format> formats = List.copyOf(inside);
    return Stream.of(ArchiveKind.values())
        .<Format>map(kind -> new ArchiveFormat(kind, formats))
        .toList();
  }

  @Override
  public String id() {
    return kind.id();
  }

  @Override
  public List<String> extensions() {
    return kind.extensions();
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    return kind.recognises(file, file.getFileName().toString(), head);
  }

  /**
   * The kind of an archive; empty when it is none.
   *
   * @param name what it was called
   */
  static Optional<ArchiveKind> kindOf(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(512);
    }
    return Stream.of(ArchiveKind.values())
        .filter(kind -> kind.recognises(file, name, head))
        .findFirst();
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    return read(file, null, progress);
  }

  /** Declares the encoding of all the maps inside. */
  @Override
  public Dataset read(Path file, Charset declared, Progress progress)
      throws ProblemException, IOException {
    Findings findings = new Findings(ArchiveFormat.class);
    Path folder = Files.createTempDirectory("bocage");
    try {
      // The name of what gzip holds says little: it may have no ending at all.
      MapFiles maps = new MapFiles(inside, kind == ArchiveKind.GZ);
      new Unpacking(maps, Files.size(file), findings, progress).run(file, kind, folder, 0);
      return new FolderReading(folder, inside, maps, findings, declared, progress)
          .run(id(), file.getFileName().toString());
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
