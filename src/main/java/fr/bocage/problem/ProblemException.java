package fr.bocage.problem;

import java.util.Locale;

/** Says in words why something cannot be done at all; the user sees the words, never the trace. */
public class ProblemException extends Exception {
  private final String code;
  private final Message words;

  public ProblemException(String code, Message words) {
    super(words.in(Locale.ENGLISH));
    this.code = code;
    this.words = words;
  }

  public ProblemException(String code, Message words, Throwable cause) {
    super(words.in(Locale.ENGLISH), cause);
    this.code = code;
    this.words = words;
  }

  /** An exception whose sentence has its code as key in the bundle {@code problems} beside it. */
  public static ProblemException of(Class<?> owner, String code, Object... arguments) {
    return new ProblemException(code, Message.of(owner, code, arguments));
  }

  /** Stable and in kebab-case, for scripts and tests. */
  public String code() {
    return code;
  }

  public Message words() {
    return words;
  }
}
