package fr.bocage.raster;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The decoded tiles of all rasters, bounded in bytes: those that were not asked for longest go
 * first. Safe on any thread.
 */
public final class TileCache {
  private static final long LEAST_BYTES = 48L << 20;

  /** A screen of 1600 by 1000 pixels takes 6 to 26 MB of tiles; this is room for some rasters. */
  private static final int SHARE_OF_HEAP = 4;

  private final long mostBytes;
  private final Map<TileAddress, RasterTile> tiles = new LinkedHashMap<>(256, 0.75f, true);
  private long bytes;

  /** A cache of a quarter of the memory that the program may take. */
  public TileCache() {
    this(Math.max(LEAST_BYTES, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));
  }

  public TileCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** A tile; null while it is not in memory. */
  synchronized RasterTile get(TileAddress address) {
    return tiles.get(address);
  }

  synchronized void put(TileAddress address, RasterTile tile) {
    RasterTile before = tiles.put(address, tile);
    bytes += tile.bytes() - (before == null ? 0 : before.bytes());
    var eldest = tiles.entrySet().iterator();
    while (bytes > mostBytes && tiles.size() > 1) {
      bytes -= eldest.next().getValue().bytes();
      eldest.remove();
    }
  }

  synchronized long bytes() {
    return bytes;
  }
}
