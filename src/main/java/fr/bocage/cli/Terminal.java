package fr.bocage.cli;

import fr.bocage.problem.Message;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * The streams that the commands speak to, and the language that they speak.
 *
 * <p>For one thread, but for {@link #error}, which may be called by any.
 */
public final class Terminal {
  /** Set by the start scripts, which can tell: whether a person sees both streams. */
  private static final String INTERACTIVE_PROPERTY = "bocage.terminal";

  private static final String WORDS = "fr.bocage.cli.messages";

  private final PrintWriter out;
  private final PrintWriter err;
  private final Locale locale;
  private final boolean interactive;
  private boolean showsTraces;

  /**
   * @param out where results go
   * @param err where errors and progress go
   * @param locale the reader's language
   * @param interactive whether a person watches, so that progress may be drawn
   */
  public Terminal(PrintWriter out, PrintWriter err, Locale locale, boolean interactive) {
    this.out = out;
    this.err = err;
    this.locale = locale;
    this.interactive = interactive;
  }

  /**
   * The process' own streams. Text is UTF-8, so that what is piped is the same everywhere; only a
   * console that wants another encoding gets it.
   */
  public static Terminal ofProcess() {
    Console console = System.console();
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    String told = System.getProperty(INTERACTIVE_PROPERTY);
    return new Terminal(
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        Locale.getDefault(),
        told == null ? console != null : Boolean.parseBoolean(told));
  }

  private static PrintWriter writer(FileDescriptor stream, Charset charset) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), charset), /* autoFlush= */ true);
  }

  public PrintWriter out() {
    return out;
  }

  public PrintWriter err() {
    return err;
  }

  public Locale locale() {
    return locale;
  }

  public boolean interactive() {
    return interactive;
  }

  /** A sentence of the commands' own bundle in the reader's language. */
  String words(String key, Object... arguments) {
    return new Message(WORDS, key, List.of(arguments)).in(locale);
  }

  /** From now on shows where an error came from, too. */
  void showTraces() {
    showsTraces = true;
  }

  /** Shows where an error came from, if that is wanted. */
  void trace(Throwable error) {
    if (showsTraces) {
      error.printStackTrace(err);
      err.flush();
    }
  }

  /** Says a sentence on the standard error stream. */
  void error(String sentence) {
    err.println(sentence);
    err.flush();
  }

  /** Says a sentence on the standard error stream, in the reader's language. */
  void error(Message sentence) {
    error(sentence.in(locale));
  }
}
