package fr.bocage.format.archive;

import fr.bocage.format.Findings;
import fr.bocage.job.Progress;
import fr.bocage.problem.Severity;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.PasswordRequiredException;

/**
 * Unpacks what is wanted of one archive, and of the archives in it, into a folder, within bounds.
 * One thread.
 */
final class Unpacking {
  /** Text and blank tables shrink to a hundredth; a bomb's zeros to a thousandth and less. */
  private static final long MOST_RATIO = 200;

  private static final long LEAST_BOUND_BYTES = 64L << 20;
  private static final long MOST_BYTES = 8L << 30;
  private static final int MOST_MEMBERS = 20_000;
  private static final int MOST_FILES = 1_000;
  private static final int CHUNK_BYTES = 1 << 16;

  private final MapFiles maps;
  private final Findings findings;
  private final Progress progress;
  private final long bound;
  private long written;
  private int members;
  private int files;
  private boolean exhausted;

  /**
   * @param archiveBytes size of the archive, which justifies what is unpacked of it
   */
  Unpacking(MapFiles maps, long archiveBytes, Findings findings, Progress progress) {
    this.maps = maps;
    this.findings = findings;
    this.progress = progress;
    this.bound = Math.min(MOST_BYTES, Math.max(LEAST_BOUND_BYTES, archiveBytes * MOST_RATIO));
  }

  /**
   * Unpacks into a folder; what is wrong is told of.
   *
   * @param depth 0 for the archive itself, 1 for one inside of it
   */
  void run(Path archive, ArchiveKind kind, Path folder, int depth) {
    String name = archive.getFileName().toString();
    try {
      Members.visit(archive, kind, member -> visit(member, folder, depth));
    } catch (PasswordRequiredException e) {
      findings.add("archive-locked", Severity.ERROR, 1, name);
    } catch (IOException | RuntimeException e) {
      progress.check(); // the library's parsers throw anything at broken input
      findings.add("archive-damaged", Severity.ERROR, 1, name);
    }
  }

  private boolean visit(Member member, Path folder, int depth) throws IOException {
    progress.check();
    if (++members > MOST_MEMBERS) {
      return giveUp();
    }
    if (member.kind() == Member.Kind.FOLDER) {
      return true;
    }
    Optional<List<String>> parts = MemberNames.safe(member.path());
    if (parts.isEmpty()) {
      findings.add("member-outside", Severity.WARNING, 1, shown(member));
      return true;
    }
    Path relative = Path.of(String.join("/", parts.get()));
    boolean nested = depth == 0 && MapFiles.isArchive(relative) && !MapFiles.isHidden(relative);
    if (!nested && !maps.isWanted(relative)) {
      return true;
    }
    return unpack(member, folder.resolve(relative), nested);
  }

  private boolean unpack(Member member, Path target, boolean nested) throws IOException {
    if (member.kind() != Member.Kind.FILE) {
      boolean link = member.kind() == Member.Kind.LINK;
      findings.add(link ? "member-link" : "member-locked", Severity.ERROR, 1, shown(member));
      return true;
    }
    if (++files > MOST_FILES) {
      return giveUp();
    }
    Path file = nested ? target.resolveSibling(target.getFileName() + ".packed") : target;
    try {
      Files.createDirectories(file.getParent());
      copy(member, file);
    } catch (PasswordRequiredException e) {
      removeEmpty(file);
      throw e;
    } catch (FileAlreadyExistsException e) {
      findings.add("member-twice", Severity.WARNING, 1, shown(member));
    } catch (FileSystemException e) {
      findings.add("member-unwritten", Severity.ERROR, 1, shown(member));
    }
    if (exhausted) {
      return giveUp();
    }
    if (nested && Files.exists(file)) {
      unpackNested(file, target);
    }
    return true;
  }

  private void copy(Member member, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        InputStream in = unclosed(member.content().open())) {
      byte[] chunk = new byte[CHUNK_BYTES];
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        progress.check();
        written += count;
        if (written > bound) {
          exhausted = true;
          break;
        }
        out.write(chunk, 0, count);
      }
    }
    if (exhausted) {
      Files.delete(file); // half a file would be told as damaged
    }
    progress.report(written, -1);
  }

  /** Takes back a file of which nothing came. */
  private static void removeEmpty(Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) == 0) {
      Files.delete(file);
    }
  }

  /** A stream that the archive goes on reading for the next member. */
  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int count) throws IOException {
        return in.read(target, offset, count);
      }

      @Override
      public void close() {
        // Members of a tar, a 7z and a damaged zip share one stream.
      }
    };
  }

  private void unpackNested(Path packed, Path folder) throws IOException {
    ArchiveKind kind = ArchiveFormat.kindOf(packed, folder.getFileName().toString()).orElse(null);
    if (kind != null) {
      Files.createDirectories(folder);
      run(packed, kind, folder, 1);
    }
    Files.deleteIfExists(packed);
  }

  private boolean giveUp() {
    exhausted = true;
    findings.add("archive-too-large", Severity.ERROR, 1, bound >> 20);
    return false;
  }

  private static String shown(Member member) {
    String line = member.path().replaceAll("\\p{Cntrl}", "?");
    return line.length() > 80 ? line.substring(0, 80) : line;
  }
}
