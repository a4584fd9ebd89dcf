package fr.bocage.format.geopackage;

import fr.bocage.format.Findings;
import fr.bocage.format.raster.StoredTiles;
import fr.bocage.format.raster.StoredTiles.Zoom;
import fr.bocage.format.raster.TileFile;
import fr.bocage.format.raster.ValueSample;
import fr.bocage.geo.Crs;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Identifiers;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Progress;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;

/** The tables of tiles in a GeoPackage, each with a tile matrix set of its own. One thread. */
final class TilePyramidTables {
  private static final int MOST_TILE_SIDE = 4096;
  private static final long MOST_TILES = 1L << 30;
  private static final int MOST_ZOOMS = 64;

  private final GeoPackageFile file;
  private final CrsLookup crsLookup;
  private final TileCache cache;
  private final Findings findings;
  private final Progress progress;

  /** One row of the tile matrix table. */
  private record Matrix(
      long zoom,
      long width,
      long height,
      int tileWidth,
      int tileHeight,
      double pixelX,
      double pixelY) {
    boolean isPossible() {
      return width > 0
          && height > 0
          && width <= MOST_TILES
          && height <= MOST_TILES
          && tileWidth > 0
          && tileHeight > 0
          && tileWidth <= MOST_TILE_SIDE
          && tileHeight <= MOST_TILE_SIDE
          && pixelX > 0
          && pixelY > 0
          && Double.isFinite(pixelX)
          && Double.isFinite(pixelY);
    }
  }

  TilePyramidTables(
      GeoPackageFile file,
      CrsLookup crsLookup,
      TileCache cache,
      Findings findings,
      Progress progress) {
    this.file = file;
    this.crsLookup = crsLookup;
    this.cache = cache;
    this.findings = findings;
    this.progress = progress;
  }

  private boolean isThere() throws GeoPackageException {
    return file.hasTable("gpkg_contents")
        && file.hasTable("gpkg_tile_matrix_set")
        && file.hasTable("gpkg_tile_matrix");
  }

  /** How many tables of tiles there should be. */
  long count() throws GeoPackageException {
    if (!isThere()) {
      return 0;
    }
    try (Rows rows =
        file.query("SELECT count(*) FROM gpkg_contents WHERE lower(data_type) = 'tiles'")) {
      return rows.next() ? rows.integer(0) : 0;
    }
  }

  /**
   * The tables as rasters.
   *
   * @param tiles where they are read from later
   */
  List<RasterSource> find(TileFile tiles) throws GeoPackageException {
    List<RasterSource> rasters = new ArrayList<>();
    if (!isThere()) {
      return rasters;
    }
    String sql =
        "SELECT c.table_name, c.min_x, c.min_y, c.max_x, c.max_y, s.srs_id, s.min_x, s.max_y"
            + " FROM gpkg_contents c JOIN gpkg_tile_matrix_set s ON s.table_name = c.table_name"
            + " WHERE lower(c.data_type) = 'tiles' LIMIT 1000";
    try (Rows rows = file.query(sql)) {
      while (rows.next()) {
        raster(rows, tiles).ifPresent(rasters::add);
      }
    }
    return rasters;
  }

  private Optional<RasterSource> raster(Rows set, TileFile tiles) throws GeoPackageException {
    String table = set.text(0);
    if (table == null || !file.hasTable(table)) {
      findings.add("table-missing", Severity.ERROR, 1, String.valueOf(table));
      return Optional.empty();
    }
    List<Matrix> matrices = matrices(table);
    if (matrices.isEmpty()) {
      findings.add("tiles-unreadable", Severity.ERROR, 1, table);
      return Optional.empty();
    }
    try {
      Matrix finest = matrices.get(0);
      RasterGrid grid =
          RasterGrid.northUp(set.real(6), set.real(7), finest.pixelX(), finest.pixelY());
      Envelope all =
          new Envelope(
              0,
              (double) finest.width() * finest.tileWidth(),
              0,
              (double) finest.height() * finest.tileHeight());
      TilePyramid pyramid = pyramid(tiles, table, matrices);
      Envelope shown = shown(set, grid, all);
      if (!isReadable(table, pyramid, shown)) {
        return Optional.empty();
      }
      Crs crs = crsLookup.find(file, set.isNull(5) ? null : set.integer(5));
      findings.add("crs-unknown", Severity.WARNING, crs == null ? 1 : 0, table);
      return Optional.of(new RasterSource(table, crs, grid, shown, pyramid, Optional.empty(), ""));
    } catch (IllegalArgumentException e) { // pixels of no size, or nowhere
      findings.add("tiles-unreadable", Severity.ERROR, 1, table);
      return Optional.empty();
    }
  }

  private boolean isReadable(String table, TilePyramid pyramid, Envelope shown) {
    List<RasterLevel> own =
        IntStream.range(0, pyramid.levels().size())
            .filter(pyramid::isInFile)
            .mapToObj(pyramid.levels()::get)
            .toList();
    boolean nothing = ValueSample.of(own, shown, pyramid, progress).nothingReadable();
    findings.add("tiles-undecodable", Severity.ERROR, nothing ? 1 : 0, table);
    findings.add("tiles-broken", Severity.ERROR, nothing ? 0 : pyramid.brokenTiles(), table);
    return !nothing;
  }

  /** What the contents say that it covers, if that lies in its tiles. */
  private static Envelope shown(Rows set, RasterGrid grid, Envelope all)
      throws GeoPackageException {
    for (int column = 1; column <= 4; column++) {
      if (set.isNull(column)) {
        return all;
      }
    }
    Envelope told =
        new Envelope(
                grid.column(set.real(1), set.real(4)),
                grid.column(set.real(3), set.real(2)),
                grid.row(set.real(1), set.real(4)),
                grid.row(set.real(3), set.real(2)))
            .intersection(all);
    return told.isNull() || told.getArea() == 0 ? all : told;
  }

  /** The matrices that make sense, the finest first, none as fine as the one before. */
  private List<Matrix> matrices(String table) throws GeoPackageException {
    List<Matrix> matrices = new ArrayList<>();
    String sql =
        "SELECT zoom_level, matrix_width, matrix_height, tile_width, tile_height, pixel_x_size,"
            + " pixel_y_size FROM gpkg_tile_matrix WHERE table_name = ? LIMIT "
            + MOST_ZOOMS;
    try (Rows rows = file.query(sql, table)) {
      while (rows.next()) {
        matrices.add(
            new Matrix(
                rows.integer(0),
                rows.integer(1),
                rows.integer(2),
                (int) Math.min(Integer.MAX_VALUE, rows.integer(3)),
                (int) Math.min(Integer.MAX_VALUE, rows.integer(4)),
                rows.real(5),
                rows.real(6)));
      }
    }
    matrices.removeIf(matrix -> !matrix.isPossible() || !hasTiles(table, matrix.zoom()));
    matrices.sort(Comparator.comparingDouble(Matrix::pixelX));
    for (int i = matrices.size() - 1; i > 0; i--) {
      if (matrices.get(i).pixelX() == matrices.get(i - 1).pixelX()) {
        matrices.remove(i);
      }
    }
    return matrices;
  }

  /** Matrices may be listed for zooms that nobody has made tiles for. */
  private boolean hasTiles(String table, long zoom) {
    String sql = "SELECT 1 FROM " + Identifiers.quote(table) + " WHERE zoom_level = ? LIMIT 1";
    try (Rows rows = file.query(sql, zoom)) {
      return rows.next();
    } catch (GeoPackageException e) {
      return false;
    }
  }

  private TilePyramid pyramid(TileFile tiles, String table, List<Matrix> matrices) {
    Matrix finest = matrices.get(0);
    List<RasterLevel> levels = new ArrayList<>();
    List<Zoom> zooms = new ArrayList<>();
    for (Matrix matrix : matrices) {
      levels.add(
          new RasterLevel(
              matrix.width() * matrix.tileWidth(),
              matrix.height() * matrix.tileHeight(),
              matrix.tileWidth(),
              matrix.tileHeight(),
              matrix.pixelX() / finest.pixelX(),
              matrix.pixelY() / finest.pixelY()));
      zooms.add(new Zoom(matrix.zoom(), matrix.tileWidth(), matrix.tileHeight(), -1));
    }
    return new TilePyramid(levels, false, new StoredTiles(tiles, table, zooms), cache);
  }
}
