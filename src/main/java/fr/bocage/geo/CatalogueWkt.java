package fr.bocage.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The catalogue's CRSs as well-known text, from the table beside this class. */
final class CatalogueWkt {
  private static final String TABLE = "wkt.tsv";

  private final Map<String, String> texts = new HashMap<>();

  CatalogueWkt() {
    try (InputStream in = CatalogueWkt.class.getResourceAsStream(TABLE)) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      table.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t");
    texts.put("EPSG:" + cells[0] + " " + cells[1], cells[2]);
  }

  /** The text of the CRS with that code; empty where the table has none. */
  Optional<String> of(String code, WktDialect dialect) {
    return Optional.ofNullable(texts.get(code + " " + dialect.gdalName()));
  }
}
