package fr.bocage.desktop;

import java.util.function.Supplier;

/**
 * A part of the window that is made when it is first wanted, since the window starts faster
 * without. JavaFX thread only.
 */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private T part;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    if (part == null) {
      part = maker.get();
    }
    return part;
  }

  boolean isMade() {
    return part != null;
  }
}
