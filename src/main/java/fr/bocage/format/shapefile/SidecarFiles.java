package fr.bocage.format.shapefile;

import fr.bocage.format.Findings;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Opens what lies beside the {@code .shp}; what is absent or unreadable is null. One thread. */
final class SidecarFiles {
  private static final int LONGEST_PRJ_BYTES = 64 << 10;
  private static final int LONGEST_CPG_BYTES = 256;

  private final ShapefileSet set;
  private final boolean inMemory;
  private final Charset declared;
  private final Findings findings;

  /**
   * @param inMemory whether the attributes must outlive their files
   * @param declared the attributes' encoding; null to find it out
   */
  SidecarFiles(ShapefileSet set, boolean inMemory, Charset declared, Findings findings) {
    this.set = set;
    this.inMemory = inMemory;
    this.declared = declared;
    this.findings = findings;
  }

  /** A way to get at a file's content. */
  @FunctionalInterface
  private interface Opening<T> {
    T open(Path file) throws IOException;
  }

  private <T> T open(Path sidecar, Opening<T> opening) {
    try {
      return sidecar == null ? null : opening.open(sidecar);
    } catch (IOException e) {
      findings.add("sidecar-unreadable", Severity.ERROR, 1, sidecar.getFileName());
      return null;
    }
  }

  WindowedBytes shx() {
    return open(set.shx(), WindowedBytes::of);
  }

  PagedBytes dbf() {
    return open(set.dbf(), this::paged);
  }

  private PagedBytes paged(Path file) throws IOException {
    return inMemory ? PagedBytes.inMemory(file) : PagedBytes.of(file);
  }

  /**
   * The attributes.
   *
   * @param dbf their file, or null
   * @param shapes how many records the {@code .shp} has; -1 when there is none
   */
  DbfTable table(PagedBytes dbf, long shapes) {
    if (dbf == null) {
      return DbfTable.NONE;
    }
    DbfMemo memo = open(set.memo(), file -> DbfMemo.of(paged(file), file.getFileName().toString()));
    String cpg = open(set.cpg(), file -> SidecarText.read(file, LONGEST_CPG_BYTES));
    return DbfTable.open(dbf, memo, cpg, declared, shapes, findings);
  }

  /**
   * The CRS that the {@code .prj} tells; null when it tells none.
   *
   * @param crsFromText understands its text
   */
  Crs crs(Function<String, Optional<Crs>> crsFromText) {
    if (set.prj() == null) {
      findings.add("prj-missing", Severity.WARNING, 1);
      return null;
    }
    String text = open(set.prj(), file -> SidecarText.read(file, LONGEST_PRJ_BYTES));
    Optional<Crs> crs = text == null || text.isEmpty() ? Optional.empty() : crsFromText.apply(text);
    findings.add("prj-unreadable", Severity.WARNING, crs.isPresent() ? 0 : 1);
    return crs.orElse(null);
  }
}
