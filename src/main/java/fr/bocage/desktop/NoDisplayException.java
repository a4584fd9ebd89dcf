package fr.bocage.desktop;

/** Says that there is no screen to open a window on. */
public final class NoDisplayException extends Exception {
  private static final long serialVersionUID = 1;

  NoDisplayException(Throwable cause) {
    super("no display can be opened", cause);
  }
}
