package fr.bocage.geo;

import java.util.List;
import java.util.Set;

/**
 * One {@code KEYWORD[…]} of a WKT text.
 *
 * @param keyword in upper case
 * @param values its texts, numbers and bare words, in order, without quotes
 * @param nodes its nested nodes, in order
 */
record WktNode(String keyword, List<String> values, List<WktNode> nodes) {

  /** The first value, which is the name in all nodes that have one; empty when there is none. */
  String name() {
    return values.isEmpty() ? "" : values.get(0);
  }

  /** A value as a number, NaN where there is none. */
  double number(int index) {
    if (index >= values.size()) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(values.get(index));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  /** The first child with one of the keywords; null when there is none. */
  WktNode child(String... keywords) {
    Set<String> wanted = Set.of(keywords);
    return nodes.stream().filter(n -> wanted.contains(n.keyword)).findFirst().orElse(null);
  }

  List<WktNode> children(String... keywords) {
    Set<String> wanted = Set.of(keywords);
    return nodes.stream().filter(n -> wanted.contains(n.keyword)).toList();
  }
}
