package fr.bocage.format.archive;

import fr.bocage.format.Dataset;
import fr.bocage.format.Findings;
import fr.bocage.format.Format;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the maps in a folder and in those inside of it, as one dataset. Safe on any thread. */
public final class FolderFormat implements Format {
  private final List<Format> inside;

  /**
   * @param inside formats of the maps inside
   */
  public FolderFormat(List<Format> inside) {
    this.inside = List.copyOf(inside);
  }

  @Override
  public String id() {
    return "folder";
  }

  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean readsFolders() {
    return true;
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    return Files.isDirectory(file);
  }

  @Override
  public Dataset read(Path folder, Progress progress) throws ProblemException, IOException {
    return read(folder, null, progress);
  }

  /** Declares the encoding of all the maps inside. */
  @Override
  public Dataset read(Path folder, Charset declared, Progress progress)
      throws ProblemException, IOException {
    Findings findings = new Findings(FolderFormat.class);
    return new FolderReading(
            folder, inside, new MapFiles(inside, false), findings, declared, progress)
        .run(id(), folder.toString());
  }
}
