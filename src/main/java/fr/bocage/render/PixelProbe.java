package fr.bocage.render;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.Field;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.feature.PartRole;
import fr.bocage.map.Layer;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pixel of a raster that lies under a place, as a feature: its outline, and what it holds as
 * fields named {@code column}, {@code row}, {@code value} or {@code red}, {@code green}, {@code
 * blue}, {@code opacity}, and {@code averaged}. Looks only at what is in memory; safe on any
 * thread.
 */
public final class PixelProbe {
  private static final int CORNERS = 4;

  private final RasterSource source;
  private final double column;
  private final double row;

  private PixelProbe(RasterSource source, double column, double row) {
    this.source = source;
    this.column = column;
    this.row = row;
  }

  /**
   * A probe at a place.
   *
   * @param x in the display CRS
   * @return empty where the layer is no raster, or the place lies beside it
   */
  public static Optional<PixelProbe> at(Layer layer, double x, double y) {
    if (layer.raster().isEmpty()) {
      return Optional.empty();
    }
    RasterSource source = layer.raster().get().source();
    double[] xy = {x, y};
    layer.raster().get().toSource().apply(xy, 0, 1);
    double column = source.grid().column(xy[0], xy[1]);
    double row = source.grid().row(xy[0], xy[1]);
    boolean inside =
        column >= source.pixels().getMinX()
            && column < source.pixels().getMaxX()
            && row >= source.pixels().getMinY()
            && row < source.pixels().getMaxY();
    return inside ? Optional.of(new PixelProbe(source, column, row)) : Optional.empty();
  }

  /** The finest level's tile at the place, if it is not in memory. */
  public Optional<TileAddress> missing() {
    TileAddress address = address(0);
    return address.inMemory() == null ? Optional.of(address) : Optional.empty();
  }

  private TileAddress address(int index) {
    RasterLevel level = source.pyramid().levels().get(index);
    return new TileAddress(
        source.pyramid(),
        index,
        pixelX(level) / level.tileWidth(),
        pixelY(level) / level.tileHeight());
  }

  private long pixelX(RasterLevel level) {
    return Math.min(level.width() - 1, (long) (column / level.scaleX()));
  }

  private long pixelY(RasterLevel level) {
    return Math.min(level.height() - 1, (long) (row / level.scaleY()));
  }

  /**
   * The layer with the pixel as its only feature; empty where nothing is in memory, or no value.
   */
  public Optional<Layer> feature(Layer layer) {
    for (int i = 0; i < source.pyramid().levels().size(); i++) {
      RasterTile tile = address(i).inMemory();
      if (tile != null) {
        RasterLevel level = source.pyramid().levels().get(i);
        List<AttributeColumn> values = values(tile, level);
        return values.isEmpty()
            ? Optional.empty()
            : Optional.of(layer.withTable(table(layer, level, values)));
      }
    }
    return Optional.empty();
  }

  private List<AttributeColumn> values(RasterTile tile, RasterLevel level) {
    int x = (int) (pixelX(level) % level.tileWidth());
    int y = (int) (pixelY(level) % level.tileHeight());
    if (x >= tile.width() || y >= tile.height()) {
      return List.of();
    }
    int at = y * tile.width() + x;
    if (tile instanceof RasterTile.Values measured) {
      float value = measured.values()[at];
      // By way of text: 0.1 is to stay 0.1, not the double next to the float.
      return Float.isNaN(value)
          ? List.of()
          : List.of(cell("value", FieldType.REAL, Double.valueOf(Float.toString(value))));
    }
    return colours(((RasterTile.Colours) tile).argb()[at]);
  }

  private static List<AttributeColumn> colours(int pixel) {
    int alpha = pixel >>> 24;
    List<AttributeColumn> cells = new ArrayList<>();
    if (alpha > 0) {
      cells.add(level("red", (pixel >> 16 & 255) * 255 / alpha));
      cells.add(level("green", (pixel >> 8 & 255) * 255 / alpha));
      cells.add(level("blue", (pixel & 255) * 255 / alpha));
      if (alpha < 255) {
        cells.add(level("opacity", alpha));
      }
    }
    return cells;
  }

  private FeatureTable table(Layer layer, RasterLevel level, List<AttributeColumn> values) {
    List<AttributeColumn> cells = new ArrayList<>(values);
    cells.add(cell("column", FieldType.INTEGER, (long) column));
    cells.add(cell("row", FieldType.INTEGER, (long) row));
    if (level.scaleX() > 1) {
      cells.add(cell("averaged", FieldType.INTEGER, Math.round(level.scaleX() * level.scaleY())));
    }
    return new FeatureTable(source.name(), layer.table().crs(), outline(layer, level), cells);
  }

  private GeometryColumn outline(Layer layer, RasterLevel level) {
    double left = pixelX(level) * level.scaleX();
    double top = pixelY(level) * level.scaleY();
    double[] xy = new double[2 * CORNERS];
    for (int corner = 0; corner < CORNERS; corner++) {
      double x = left + (corner == 1 || corner == 2 ? level.scaleX() : 0);
      double y = top + (corner >= 2 ? level.scaleY() : 0);
      xy[2 * corner] = source.grid().x(x, y);
      xy[2 * corner + 1] = source.grid().y(x, y);
    }
    layer.raster().orElseThrow().fromSource().apply(xy, 0, CORNERS);
    GeometryColumnBuilder builder = new GeometryColumnBuilder();
    if (Arrays.stream(xy).allMatch(Double::isFinite)) {
      builder.beginPart(PartRole.SHELL);
      builder.vertices(xy, 0, CORNERS);
      builder.endRow(GeometryType.POLYGON);
    } else {
      builder.endRow(GeometryType.NULL);
    }
    return builder.freeze();
  }

  private static AttributeColumn level(String name, int level) {
    return cell(name, FieldType.INTEGER, (long) level);
  }

  private static AttributeColumn cell(String name, FieldType type, Object value) {
    return new Cell(new Field(name, type), value);
  }

  /** The only value of a column. */
  private record Cell(Field field, Object only) implements AttributeColumn {
    @Override
    public Object value(int row) {
      return only;
    }
  }
}
