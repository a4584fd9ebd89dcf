package fr.bocage.desktop.search;

/**
 * A line of the list of results: a group's heading, or a hit.
 *
 * @param group the group that it belongs to
 * @param hit what was found; null for the heading
 */
record SearchLine(SearchGroup group, SearchHit hit) {
  boolean isHeading() {
    return hit == null;
  }
}
