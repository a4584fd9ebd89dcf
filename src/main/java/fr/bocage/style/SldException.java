package fr.bocage.style;

/** Says why a text is no style that Bocage can read. */
public final class SldException extends Exception {
  public SldException(String message, Throwable cause) {
    super(message, cause);
  }
}
