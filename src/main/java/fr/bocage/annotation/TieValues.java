package fr.bocage.annotation;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeometryBlob;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * A {@link Tie} in the columns of a row; its geometry as a GeoPackage blob in hexadecimal, because
 * text would lose the last digits.
 */
final class TieValues {
  private static final int WGS84 = 4326;

  private TieValues() {}

  static void put(Map<String, Object> values, Tie tie) {
    values.put("tie_dataset", tie == null ? null : tie.dataset());
    values.put("tie_field", tie == null ? null : tie.keyField());
    values.put("tie_key", tie == null ? null : tie.key());
    values.put("tie_geometry", tie == null ? null : hex(tie.geometry()));
    values.put("tie_state", tie == null ? null : tie.state().name().toLowerCase(Locale.ROOT));
  }

  private static String hex(Geometry geometry) {
    return HexFormat.of().formatHex(GeometryBlob.encode(geometry, WGS84));
  }

  /** Null where there is none, or one that cannot be read. */
  static Tie read(RowText values) {
    String dataset = values.text("tie_dataset");
    String geometry = values.text("tie_geometry");
    if (dataset == null || geometry == null) {
      return null;
    }
    try {
      boolean orphaned = "orphaned".equals(values.text("tie_state"));
      return new Tie(
          dataset,
          values.text("tie_field", ""),
          values.text("tie_key", ""),
          GeometryBlob.decode(HexFormat.of().parseHex(geometry)),
          orphaned ? Tie.State.ORPHANED : Tie.State.ATTACHED);
    } catch (GeoPackageException | IllegalArgumentException e) {
      return null;
    }
  }
}
