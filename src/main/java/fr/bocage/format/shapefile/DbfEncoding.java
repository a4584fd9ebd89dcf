package fr.bocage.format.shapefile;

import fr.bocage.format.Findings;
import fr.bocage.problem.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decides which encoding a table's text is in: the {@code .cpg} says it, else the table's language
 * byte, else the text itself (UTF-8 where it all can be, windows-1252 where not). One thread.
 */
final class DbfEncoding {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private DbfEncoding() {}

  /**
   * @param cpg the text of the {@code .cpg}; null when there is none
   * @param language the table's language byte
   */
  static Charset choose(String cpg, int language, DbfSample sample, Findings findings) {
    Charset named = cpg == null || CodePages.saysNothing(cpg) ? null : CodePages.named(cpg);
    if (cpg != null && named == null && !CodePages.saysNothing(cpg)) {
      findings.add("cpg-unknown", Severity.WARNING, 1, printable(cpg));
    }
    if (named != null) {
      return named == StandardCharsets.UTF_8
          ? confirmUtf8(sample, findings)
          : named(named, sample, findings);
    }
    Charset ofLanguage = CodePages.ofLanguage(language);
    if (ofLanguage != null) {
      if (sample.otherRows() == 0) {
        findings.add("language-doubtful", Severity.WARNING, sample.utf8Rows(), ofLanguage.name());
      }
      return ofLanguage;
    }
    return sample.otherRows() == 0 ? StandardCharsets.UTF_8 : WINDOWS_1252;
  }

  /** The one that the {@code .cpg} names, which other programs believe too, but not in silence. */
  private static Charset named(Charset named, DbfSample sample, Findings findings) {
    if (sample.otherRows() == 0) {
      findings.add("cpg-doubtful", Severity.WARNING, sample.utf8Rows(), named.name());
    }
    return named;
  }

  /** UTF-8 unless more rows speak against it than for it. */
  private static Charset confirmUtf8(DbfSample sample, Findings findings) {
    Charset chosen = sample.otherRows() > sample.utf8Rows() ? WINDOWS_1252 : StandardCharsets.UTF_8;
    findings.add("encoding-doubtful", Severity.WARNING, sample.otherRows(), chosen.name());
    return chosen;
  }

  private static String printable(String cpg) {
    String line = cpg.strip().replaceAll("\\P{Print}", "?");
    return line.length() > 40 ? line.substring(0, 40) : line;
  }
}
