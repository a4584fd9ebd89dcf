package fr.bocage.render;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.map.PlacedAnnotation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * On which side of its pin each title stands, so that pins side by side, or at one place, do not
 * write over each other: right of it, else left, below or above. Where pins at one place have no
 * side left, the title that stands there tells how many more there are. For the few titles that are
 * all written: each is compared with each. Frozen: safe on any thread.
 */
final class TitleSides {
  /** Pins so near to each other are at one place, pixels of a style. */
  private static final double SAME_PLACE_PIXELS = 3;

  /** Where a title stands beside its pin. */
  enum Side {
    RIGHT,
    LEFT,
    BELOW,
    ABOVE
  }

  /** A title that stands: whose it is and where. */
  private record Standing(int mark, Box box) {}

  private final List<PlacedAnnotation> marks;
  private final TitleGuess guess;
  private final Side[] sides;
  private final int[] untold;
  private final BitSet leftOut = new BitSet();
  private final List<Standing> titles = new ArrayList<>();
  private final List<Standing> heads = new ArrayList<>();

  /**
   * @param marks in painting order
   * @param titled those whose titles are to be written
   */
  TitleSides(List<PlacedAnnotation> marks, BitSet titled, TitleGuess guess) {
    this.marks = marks;
    this.guess = guess;
    sides = new Side[marks.size()];
    untold = new int[marks.size()];
    for (int i = titled.nextSetBit(0); i >= 0; i = titled.nextSetBit(i + 1)) {
      if (isPin(i)) {
        heads.add(new Standing(i, guess.head(marks.get(i))));
      } else if (!marks.get(i).geometry().isEmpty()) {
        titles.add(new Standing(i, guess.of(marks.get(i), false)));
      }
    }
    heads.forEach(head -> place(head.mark()));
  }

  private boolean isPin(int i) {
    PlacedAnnotation mark = marks.get(i);
    return mark.painted().kind() == AnnotationKind.PIN && !mark.geometry().isEmpty();
  }

  private void place(int i) {
    for (boolean clearOfPins : new boolean[] {true, false}) {
      for (Side side : Side.values()) {
        Box box = guess.beside(marks.get(i), side);
        if (isFree(box, titles, i) && (!clearOfPins || isFree(box, heads, i))) {
          stand(i, side, box);
          return;
        }
      }
    }
    Standing there = atSamePlace(i);
    if (there == null) {
      stand(i, Side.RIGHT, guess.beside(marks.get(i), Side.RIGHT));
    } else {
      untold[there.mark()]++;
      leftOut.set(i);
    }
  }

  private void stand(int i, Side side, Box box) {
    sides[i] = side;
    titles.add(new Standing(i, box));
  }

  private static boolean isFree(Box box, List<Standing> standing, int mark) {
    return standing.stream().noneMatch(other -> other.mark() != mark && other.box().meets(box));
  }

  /** The first title of a pin there; null where there is none. */
  private Standing atSamePlace(int i) {
    for (Standing standing : titles) {
      if (isPin(standing.mark()) && apart(standing.mark(), i) <= SAME_PLACE_PIXELS) {
        return standing;
      }
    }
    return null;
  }

  /** How far two pins are from each other, pixels of a style. */
  private double apart(int one, int other) {
    Coordinate here = marks.get(one).geometry().getCoordinate();
    Coordinate there = marks.get(other).geometry().getCoordinate();
    return here.distance(there) * guess.pixelsPerUnit() / guess.ratio();
  }

  /** The side of a pin's title; the right for whatever is no pin. */
  Side of(int mark) {
    return sides[mark] == null ? Side.RIGHT : sides[mark];
  }

  /** How many titles at its place are not written. */
  int untold(int mark) {
    return untold[mark];
  }

  /** The titles that are not written. */
  BitSet leftOut() {
    return leftOut;
  }
}
