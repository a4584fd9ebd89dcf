package fr.bocage.format.javascript;

import fr.bocage.format.Dataset;
import fr.bocage.format.text.TextFile;
import fr.bocage.format.text.TextFormat;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * JSON that a script assigns to a name or passes to a function, as web maps have it: {@code var x =
 * {…};}, {@code callback({…})}, {@code export default {…}}. The first such value is read as far as
 * the last closing bracket; nothing is run.
 *
 * <p>Safe on any thread.
 */
public final class JavaScriptFormat extends TextFormat {
  private final List<TextFormat> inside;

  /**
   * @param inside formats written in JSON, asked in this order; what none recognises is the last's
   */
  public JavaScriptFormat(List<TextFormat> inside) {
    super("javascript"); // known by what it holds: most scripts are no maps
    this.inside = List.copyOf(inside);
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    return ScriptValue.start(head) >= 0;
  }

  @Override
  public Dataset read(TextFile script) throws ProblemException, IOException {
    ScriptValue value = ScriptValue.in(script);
    TextFile json = script.within(value::open, value.end() - value.start());
    byte[] head;
    try (InputStream in = value.open()) {
      head = in.readNBytes(ScriptValue.HEAD_BYTES);
    }
    Dataset read = formatOf(script.path(), head).read(json);
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.add(Problem.of(JavaScriptFormat.class, "script-not-run", Severity.INFO, 1));
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return new Dataset(read.format(), read.layers(), problems);
  }

  private TextFormat formatOf(Path file, byte[] head) {
    return inside.stream()
        .filter(format -> format.recognises(file, head))
        .findFirst()
        .orElse(inside.get(inside.size() - 1));
  }
}
