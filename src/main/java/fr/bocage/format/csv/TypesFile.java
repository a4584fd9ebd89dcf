package fr.bocage.format.csv;

import fr.bocage.file.FileName;
import fr.bocage.format.text.ValueKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The types that a {@code .csvt} file beside a table gives its columns, as GDAL and QGIS write it:
 * one line of {@code "Integer","Real(10.7)","String(20)","Date"}.
 *
 * @param types one a column: the kind, or empty where what the values are decides
 */
record TypesFile(List<Optional<ValueKind>> types) {
  private static final long LARGEST_BYTES = 1 << 20;
  private static final Pattern TYPE = Pattern.compile("\"?\\s*([A-Za-z0-9]+)\\s*(\\([^)\"]*\\))?");

  /** The file beside a table; without types where there is none, or none that can be read. */
  static TypesFile beside(Path table) {
    String stem = FileName.stem(table);
    for (String ending : List.of(".csvt", ".CSVT")) {
      Path file = table.resolveSibling(stem + ending);
      try {
        if (Files.isRegularFile(file) && Files.size(file) <= LARGEST_BYTES) {
          return of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      } catch (IOException e) {
        return new TypesFile(List.of()); // the table can do without
      }
    }
    return new TypesFile(List.of());
  }

  private static TypesFile of(String text) {
    List<Optional<ValueKind>> types = new ArrayList<>();
    for (String cell : text.lines().findFirst().orElse("").split("[,;\t]")) {
      Matcher matcher = TYPE.matcher(cell);
      boolean typed = matcher.lookingAt();
      types.add(typed ? kind(matcher.group(1), matcher.group(2)) : Optional.empty());
    }
    return new TypesFile(types);
  }

  private static Optional<ValueKind> kind(String type, String subtype) {
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "string" -> Optional.of(ValueKind.TEXT);
      case "real", "coordx", "coordy", "coordz" -> Optional.of(ValueKind.POINT);
      case "integer" ->
          "(boolean)".equalsIgnoreCase(subtype) ? Optional.of(ValueKind.BOOLEAN) : Optional.empty();
      default -> Optional.empty(); // dates and places tell themselves
    };
  }
}
