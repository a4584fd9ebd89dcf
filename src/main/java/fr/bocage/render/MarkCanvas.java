package fr.bocage.render;

/**
 * What annotations are painted on: the map itself, or two canvases apart from it, one that covers
 * it and one that darkens it. Not for several threads.
 *
 * @param cover the map, or transparent at first
 * @param tint what the map is multiplied by, channel by channel, white at first; null where nothing
 *     shines through, and when the cover is the map
 */
record MarkCanvas(Canvas cover, Canvas tint) {
  /** What lays a colour on it. */
  Ink ink(int argb, boolean shinesThrough) {
    return shinesThrough ? new MultiplyInk(this, argb) : new FlatInk(cover, argb);
  }
}
