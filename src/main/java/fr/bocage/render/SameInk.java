package fr.bocage.render;

import java.util.List;

/**
 * Many shapes that are painted at once in one colour: where they overlap, it is not darker.
 * Immutable.
 *
 * @param argb for their fills and strokes alike
 * @param shinesThrough whether it darkens what lies below instead of covering it
 * @param shapes whatever colours of their own they have do not matter
 * @param boxes of the shapes
 * @param box of all of them
 */
record SameInk(int argb, boolean shinesThrough, List<Shape> shapes, List<Box> boxes, Box box)
    implements SketchPart {
  static SameInk of(int argb, boolean shinesThrough, List<Shape> shapes) {
    List<Box> boxes = shapes.stream().map(Shape::box).toList();
    Box all = new Box();
    for (Box one : boxes) {
      all.include(one.left, one.top);
      all.include(one.right, one.bottom);
    }
    return new SameInk(argb, shinesThrough, shapes, boxes, all);
  }

  @Override
  public void paint(Brushes brushes, MarkCanvas target) {
    Coverage coverage = brushes.coverage();
    for (int i = 0; i < shapes.size(); i++) {
      Box one = boxes.get(i);
      if (one.bottom >= coverage.firstRow()
          && one.top <= coverage.endRow()
          && one.right >= 0
          && one.left <= coverage.width()) {
        Shape shape = shapes.get(i);
        if (shape.pen() == null) {
          shape.fill(brushes);
        } else {
          shape.stroke(brushes);
        }
      }
    }
    coverage.resolve(target.ink(argb, shinesThrough));
  }
}
