package fr.bocage.format.geotiff;

import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileReader;
import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Decodes the tiles of a GeoTIFF. Whatever lies in strips, or in tiles too large to be handy, is
 * decoded a unit at a time and cut; the last units are kept, because the neighbours of a tile are
 * asked for next. Safe on any thread.
 */
final class TiffTiles implements TileReader {
  /** Two threads at work, and the unit before. */
  private static final int UNITS_KEPT = 3;

  private final List<TiffLevel> levels;
  private final TiffPixels pixels;
  private final Map<Unit, CompletableFuture<RasterTile>> units =
      new LinkedHashMap<>(8, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Unit, CompletableFuture<RasterTile>> eldest) {
          return size() > UNITS_KEPT;
        }
      };

  private record Unit(int level, long column, long row) {}

  TiffTiles(List<TiffLevel> levels, TiffPixels pixels) {
    this.levels = List.copyOf(levels);
    this.pixels = pixels;
  }

  @Override
  public RasterTile read(int index, long column, long row) throws IOException {
    TiffLevel level = levels.get(index);
    RasterLevel size = level.level();
    Rectangle place =
        new Rectangle(
            (int) (column * size.tileWidth()),
            (int) (row * size.tileHeight()),
            size.widthOf(column),
            size.heightOf(row));
    if (level.isReadByTile()) {
      return decoded(level, place);
    }
    Rectangle whole = unit(level, place);
    RasterTile unit = unit(new Unit(index, whole.x, whole.y), level, whole);
    place.translate(-whole.x, -whole.y);
    return cut(unit, place);
  }

  /** The unit that a tile is cut from. */
  private static Rectangle unit(TiffLevel level, Rectangle tile) {
    int left = tile.x / level.unitWidth() * level.unitWidth();
    int top = tile.y / level.unitHeight() * level.unitHeight();
    return new Rectangle(
        left,
        top,
        Math.min(level.unitWidth(), level.directory().width() - left),
        Math.min(level.unitHeight(), level.directory().height() - top));
  }

  private RasterTile unit(Unit key, TiffLevel level, Rectangle place) throws IOException {
    CompletableFuture<RasterTile> mine = new CompletableFuture<>();
    CompletableFuture<RasterTile> others;
    synchronized (units) {
      others = units.putIfAbsent(key, mine);
    }
    if (others == null) {
      try {
        mine.complete(decoded(level, place));
      } catch (IOException | RuntimeException | Error e) {
        mine.completeExceptionally(e);
        throw e;
      }
      others = mine;
    }
    try {
      return others.join();
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static RasterTile cut(RasterTile unit, Rectangle place) {
    if (unit.isEmpty()) {
      return unit;
    }
    int size = place.width * place.height;
    boolean measured = unit instanceof RasterTile.Values;
    Object from =
        unit instanceof RasterTile.Values values
            ? values.values()
            : ((RasterTile.Colours) unit).argb();
    Object part = measured ? new float[size] : new int[size];
    for (int row = 0; row < place.height; row++) {
      int start = (place.y + row) * unit.width() + place.x;
      System.arraycopy(from, start, part, row * place.width, place.width);
    }
    return measured
        ? new RasterTile.Values(place.width, place.height, (float[]) part)
        : new RasterTile.Colours(place.width, place.height, (int[]) part);
  }

  private RasterTile decoded(TiffLevel level, Rectangle place) throws IOException {
    Raster raster = new TiffDecoder(level.directory()).decode(place);
    if (raster == null) {
      return RasterTile.EMPTY;
    }
    if (level.mask() == null) {
      return pixels.tile(raster, null);
    }
    Raster mask = new TiffDecoder(level.mask()).decode(place);
    return mask == null ? RasterTile.EMPTY : pixels.tile(raster, mask);
  }
}
