package fr.bocage.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The CRSs of EPSG and ESRI, some 7,600, from the table beside this class ({@code
 * src/main/crs/write_table.py} makes it): found by code, or recognised in what a file says. Loads
 * in some tens of milliseconds, so only when a file asks for more than the catalogue has. Safe on
 * any thread.
 */
final class CrsTable {
  private static final String TABLE = "crs.tsv";
  private static final int NAMES = 2;

  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> byCode = new HashMap<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();

  CrsTable() {
    try (InputStream in = CrsTable.class.getResourceAsStream(TABLE)) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      table.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    int number = lines.size();
    lines.add(line);
    String[] cells = line.split("\t", NAMES + 2);
    byCode.putIfAbsent(cells[0], number);
    for (String name : cells[NAMES].split("\\|")) {
      byName.computeIfAbsent(name, any -> new ArrayList<>(1)).add(number);
    }
  }

  /** The CRS of a code; empty when the table has none. */
  Optional<TabledCrs> find(String code) {
    return Optional.ofNullable(byCode.get(code)).map(this::read);
  }

  private TabledCrs read(int number) {
    return TabledCrs.of(lines.get(number));
  }

  /**
   * The CRS that a WKT text means. Its code or its name points to it, or its datum's name; the
   * numbers decide.
   *
   * @param excluded codes that the text has already been found not to mean
   */
  Optional<TabledCrs> recognise(WktCrs told, Set<String> excluded) {
    if (told.numbers() == null) {
      return Optional.empty();
    }
    return CrsCode.normalised(told.code())
        .flatMap(this::find)
        .filter(tabled -> tabled.numbers().agreesWith(told.numbers()))
        .or(() -> firstNamed(told))
        .or(() -> firstOnDatum(told))
        .filter(tabled -> CrsCode.normalised(tabled.code()).filter(excluded::contains).isEmpty());
  }

  /** Of geographic ones, that which is called so goes before those that are also called so. */
  private Optional<TabledCrs> firstNamed(WktCrs told) {
    String name = WktNames.normalised(told.name());
    return byName.getOrDefault(name, List.of()).stream()
        .map(this::read)
        .filter(tabled -> tabled.numbers().agreesWith(told.numbers()))
        .min(
            Comparator.comparing(
                tabled -> tabled.geographic() && !WktNames.normalised(tabled.name()).equals(name)));
  }

  /** The CRS that PROJ's words describe; empty when they leave open what they are about. */
  Optional<TabledCrs> described(ProjText text) {
    return text.numbers()
        .flatMap(
            numbers ->
                lines.stream()
                    .map(TabledCrs::of)
                    .filter(tabled -> tabled.numbers().agreesWith(numbers))
                    .filter(text::sharesDatum)
                    .min(
                        Comparator.comparing((TabledCrs tabled) -> !text.meansDatum(tabled))
                            .thenComparing(tabled -> !tabled.code().startsWith("EPSG:"))));
  }

  /** Without a name that is known, the method must be, and the datum be named. */
  private Optional<TabledCrs> firstOnDatum(WktCrs told) {
    if (told.numbers().method() == null || told.datumUnnamed()) {
      return Optional.empty();
    }
    return lines.stream()
        .map(TabledCrs::of)
        .filter(tabled -> tabled.numbers().agreesWith(told.numbers()))
        .filter(tabled -> hasDatum(tabled, told.datumName()))
        .findFirst();
  }

  private boolean hasDatum(TabledCrs tabled, String name) {
    Set<String> names =
        tabled.geographic()
            ? tabled.datumNames()
            : find(tabled.base()).map(TabledCrs::datumNames).orElse(Set.of());
    return names.contains(name) || name.startsWith("d") && names.contains(name.substring(1));
  }
}
