package fr.bocage.format;

import fr.bocage.feature.AttributeTableBuilder;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Tables for writers' tests: every type of field and of geometry, accents, zeros, nulls. */
public final class AllKinds {
  public static final CrsCatalogue CATALOGUE = new CrsCatalogue();

  public static final String POINT = "POINT (0.1077 49.4938)";
  public static final String MULTI_POINT = "MULTIPOINT ((0 49), (1 50))";
  public static final String LINE = "LINESTRING (0 49, 0.5 49.5, 1 49)";
  public static final String MULTI_LINE = "MULTILINESTRING ((0 49, 1 49), (0 50, 1 50))";
  public static final String POLYGON =
      "POLYGON ((0 49, 1 49, 1 50, 0 50, 0 49), (0.2 49.2, 0.2 49.4, 0.4 49.4, 0.2 49.2))";
  public static final String MULTI_POLYGON =
      "MULTIPOLYGON (((0 49, 1 49, 1 50, 0 49)),"
          + " ((2 49, 3 49, 3 50, 2 49), (2.7 49.2, 2.7 49.4, 2.8 49.4, 2.7 49.2)))";
  public static final String COLLECTION =
      "GEOMETRYCOLLECTION (POINT (0 49), POLYGON ((0 49, 1 49, 1 50, 0 49)))";

  private AllKinds() {}

  /** Rows of all geometry types and one without, with {@link #filled attributes}. */
  public static FeatureTable mixed() {
    return table(
        CATALOGUE.wgs84(),
        POINT,
        MULTI_POINT,
        LINE,
        MULTI_LINE,
        POLYGON,
        MULTI_POLYGON,
        COLLECTION,
        null);
  }

  /** Areas, the second one without geometry. */
  public static FeatureTable areas(Crs crs) {
    return table(crs, POLYGON, null, MULTI_POLYGON);
  }

  /** A row for each WKT; null for a row without geometry. */
  public static FeatureTable table(Crs crs, String... wkts) {
    GeometryColumnBuilder geometry = new GeometryColumnBuilder();
    for (String wkt : wkts) {
      JtsGeometries.write(wkt == null ? null : geometry(wkt), geometry);
    }
    AttributeTableBuilder attributes = new AttributeTableBuilder(20);
    for (int row = 0; row < wkts.length; row++) {
      fill(attributes, row);
      attributes.endRow();
    }
    return new FeatureTable("été", crs, geometry.freeze(), attributes.freeze());
  }

  /** Every second row has no values but its name. */
  private static void fill(AttributeTableBuilder attributes, int row) {
    attributes.column("nom").setText(row, row == 0 ? "L'Haÿ-les-Roses \"œ\" 😀" : "n° " + row);
    if (row % 2 == 1) {
      return;
    }
    attributes.column("insee").setText(row, "0100" + row);
    attributes.column("entier").setInteger(row, 9_007_199_254_740_993L - row);
    attributes.column("réel").setReal(row, row == 0 ? -0.1 : 1e-7 + row);
    attributes.column("vrai").setBoolean(row, row % 4 == 0);
    attributes.column("jour").setText(row, "1944-06-0" + (row + 1));
    attributes.column("moment").setText(row, "1944-06-06T06:30:00Z");
    attributes.column("json").setJson(row, "{\"a\":[" + row + ",null]}");
  }

  public static Geometry geometry(String wkt) {
    try {
      return new WKTReader().read(wkt);
    } catch (ParseException e) {
      throw new IllegalArgumentException(wkt, e);
    }
  }

  /** The geometries with heights and measures, as WKT has them. */
  public static List<String> spatialWkts(FeatureTable table) {
    List<String> wkts = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      Geometry geometry = JtsGeometries.read(table.geometry(), row);
      wkts.add(geometry == null ? null : new WKTWriter(4).write(geometry.norm()));
    }
    return wkts;
  }

  /** The geometries as normalised WKT; null where a row has none. */
  public static List<String> wkts(FeatureTable table) {
    GeometryColumn column = table.geometry();
    List<String> all = new ArrayList<>();
    for (int row = 0; row < table.rowCount(); row++) {
      Geometry geometry = JtsGeometries.read(column, row);
      all.add(geometry == null ? null : geometry.norm().toText());
    }
    return all;
  }

  /** All values of a row by its columns' order, as text; null where there is none. */
  public static List<Object> values(FeatureTable table, int row) {
    List<Object> all = new ArrayList<>();
    table.columns().forEach(column -> all.add(column.value(row)));
    return all;
  }
}
