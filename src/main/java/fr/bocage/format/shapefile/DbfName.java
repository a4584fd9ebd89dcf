package fr.bocage.format.shapefile;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of fields as a .dbf can hold them: ten bytes of UTF-8, each once, whatever its case. */
final class DbfName {
  private static final int MAX_BYTES = 10;
  private static final String UNNAMED = "FIELD";

  private DbfName() {}

  /** For each name the one in the file, in the same order. */
  static List<String> shortened(List<String> names) {
    Set<String> taken = new HashSet<>();
    return names.stream().map(name -> unique(name, taken)).toList();
  }

  private static String unique(String name, Set<String> taken) {
    String whole = name.isEmpty() ? UNNAMED : name;
    String candidate = cut(whole, MAX_BYTES);
    for (int i = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); i++) {
      String number = "_" + i;
      candidate = cut(whole, MAX_BYTES - number.length()) + number;
    }
    return candidate;
  }

  /** As many whole characters of the text as fit into that many bytes of UTF-8. */
  static String cut(String text, int maxBytes) {
    int bytes = 0;
    int end = 0;
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      bytes += text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
      if (bytes > maxBytes) {
        break;
      }
      end = next;
    }
    return text.substring(0, end);
  }
}
