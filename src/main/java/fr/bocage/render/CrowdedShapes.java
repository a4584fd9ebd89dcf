package fr.bocage.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shapes of annotations that lie in a crowd, painted all of one colour at once: first what lies
 * lowest in each annotation (the casing of a line, the wash of an area), then what lies above that.
 * Which of two annotations lies above the other is lost, where nobody could tell; and it takes a
 * quarter of the time. One frame, one thread.
 */
final class CrowdedShapes {
  /**
   * @param level the lowest first
   */
  private record Key(int level, boolean shinesThrough, boolean stroked, int argb) {}

  /** By level and then by anything that does not hang on what is in view. */
  private static final Comparator<Key> ORDER =
      Comparator.comparingInt(Key::level)
          .thenComparing(key -> !key.shinesThrough())
          .thenComparing(Key::stroked)
          .thenComparingInt(Key::argb);

  private final Map<Key, List<Shape>> byKey = new HashMap<>();
  private int level;

  /** Begins with the lowest shape of another annotation. */
  void begin() {
    level = 0;
  }

  /** Adds the next shape of the annotation. */
  void add(Shape shape) {
    if (shape.fillArgb() >>> 24 != 0) {
      put(shape.fillArgb(), new Shape(shape.rings(), 0, 0, null, shape.shinesThrough()));
    }
    if (shape.pen() != null) {
      put(shape.strokeArgb(), shape);
    }
  }

  private void put(int argb, Shape shape) {
    Key key = new Key(level++, shape.shinesThrough(), shape.pen() != null, argb);
    byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(shape);
  }

  /** What has been added, the lowest first. */
  List<SketchPart> parts() {
    List<SketchPart> parts = new ArrayList<>();
    byKey.keySet().stream()
        .sorted(ORDER)
        .forEach(key -> parts.add(SameInk.of(key.argb(), key.shinesThrough(), byKey.get(key))));
    return parts;
  }
}
