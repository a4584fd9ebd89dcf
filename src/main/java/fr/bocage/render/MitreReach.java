package fr.bocage.render;

/**
 * How far a mitre reaches beyond the end of a segment: on the outer side of a corner the outline is
 * longer than the segment by that, which the crossing at its other end may take off again. Without
 * it the nooks of small buildings came out too dark: at 12 m a pixel a third of all blocks of 16 by
 * 16 pixels were off by more than 2 %, with it a sixth.
 */
final class MitreReach {
  private MitreReach() {}

  /**
   * Beyond a corner of a ring, in pixels; 0 on its inner side and where its mitre is cut off.
   *
   * @param corner vertex, also one before the first or after the last
   * @param side 1 for the left side, -1 for the right
   */
  static double beyond(Polyline ring, int corner, int side, Pen pen) {
    int n = ring.size;
    int at = Math.floorMod(corner, n);
    int before = at == 0 ? n - 1 : at - 1;
    int after = at + 1 == n ? 0 : at + 1;
    double inX = ring.x[at] - ring.x[before];
    double inY = ring.y[at] - ring.y[before];
    double outX = ring.x[after] - ring.x[at];
    double outY = ring.y[after] - ring.y[at];
    double lengths = Math.sqrt((inX * inX + inY * inY) * (outX * outX + outY * outY));
    double dot = inX * outX + inY * outY;
    double turn = inX * outY - inY * outX;
    if (!(lengths > 0) || turn * side >= 0) {
      return 0;
    }
    double cosSquared = (lengths + dot) / (2 * lengths);
    if (pen.clips(cosSquared, ring.blunt[at])) {
      return pen.halfWidth();
    }
    return pen.mitres(cosSquared) ? pen.halfWidth() * Math.abs(turn) / (lengths + dot) : 0;
  }
}
