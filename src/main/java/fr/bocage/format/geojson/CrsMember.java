package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The member {@code crs} of GeoJSON before RFC 7946: named ({@code EPSG:2154}, {@code
 * urn:ogc:def:crs:EPSG::2154}, {@code http://www.opengis.net/def/crs/EPSG/0/2154}, …), null, or a
 * link, which is never followed. Whatever it says, x comes first. One thread.
 */
final class CrsMember {
  private static final int LONGEST_NAME = 300;
  private static final Pattern EPSG =
      Pattern.compile("EPSG[^0-9]*(?:[0-9.]+[:/])?([0-9]{4,6})$", Pattern.CASE_INSENSITIVE);
  private static final Pattern CRS84 = Pattern.compile("(^|[:/])CRS84$", Pattern.CASE_INSENSITIVE);

  /** French services' own names. */
  private static final Map<String, String> IGN =
      Map.of("LAMB93", "EPSG:2154", "RGF93G", "EPSG:4171", "WGS84G", "EPSG:4326");

  private boolean present;
  private boolean isNull;
  private boolean isLink;
  private String name;

  /** Reads the value that the parser stands on. */
  void read(JsonParser parser) throws IOException {
    present = true;
    isNull = parser.hasToken(JsonToken.VALUE_NULL);
    isLink = false;
    name = null;
    if (parser.hasToken(JsonToken.VALUE_STRING)) {
      name = parser.getText();
    } else if (parser.hasToken(JsonToken.START_OBJECT)) {
      readMembers(parser);
    } else {
      parser.skipChildren();
    }
  }

  private void readMembers(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String member = parser.currentName();
      JsonToken value = parser.nextToken();
      if (member.equals("type")) {
        isLink = value == JsonToken.VALUE_STRING && parser.getText().equalsIgnoreCase("link");
      }
      if (member.equals("properties") && value == JsonToken.START_OBJECT) {
        readProperties(parser);
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readProperties(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String property = parser.currentName();
      if (!parser.nextToken().isScalarValue()) {
        parser.skipChildren();
        continue;
      }
      switch (property) {
        case "name", "urn" -> name = parser.getText();
        case "code" -> name = "EPSG:" + parser.getText();
        default -> {} // the address of a link
      }
    }
  }

  boolean isPresent() {
    return present;
  }

  /** Whether the CRS is what RFC 7946 says, for want of a word about it. */
  boolean isDefault() {
    return !present || isLink || isNull;
  }

  /** The CRS that is meant; null when it is not told or not known. */
  Crs resolve(Function<String, Optional<Crs>> fromCode, Crs wgs84, List<Problem> problems) {
    if (!present) {
      return wgs84;
    }
    if (isLink) {
      problems.add(Problem.of(CrsMember.class, "crs-link-ignored", Severity.WARNING, 1));
      return wgs84;
    }
    if (isNull) {
      problems.add(Problem.of(CrsMember.class, "crs-null", Severity.INFO, 1));
      return wgs84; // RFC 7946 has no such member; GDAL and QGIS do the same
    }
    String stripped = name == null ? "" : name.strip();
    if (CRS84.matcher(stripped).find()) {
      return wgs84;
    }
    Optional<Crs> known = code(stripped).flatMap(fromCode);
    if (known.isEmpty()) {
      String shown = stripped.substring(0, Math.min(stripped.length(), LONGEST_NAME));
      problems.add(Problem.of(CrsMember.class, "crs-unknown", Severity.WARNING, 1, shown));
    }
    return known.orElse(null);
  }

  /** The code in a name's many spellings: {@code EPSG:2154}. */
  static Optional<String> code(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    boolean isCompound = name.indexOf(',') >= 0 || name.indexOf('+') >= 0;
    Matcher epsg = EPSG.matcher(name);
    if (!isCompound && epsg.find()) {
      return Optional.of("EPSG:" + epsg.group(1));
    }
    String last = name.substring(name.lastIndexOf(':') + 1);
    return Optional.of(IGN.getOrDefault(last, name));
  }
}
