package fr.bocage.format.mbtiles;

import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Findings;
import fr.bocage.format.raster.PictureDecoder;
import fr.bocage.format.raster.PictureKind;
import fr.bocage.format.raster.PictureSize;
import fr.bocage.format.raster.RasterLayer;
import fr.bocage.format.raster.StoredTiles;
import fr.bocage.format.raster.StoredTiles.Zoom;
import fr.bocage.format.raster.TileFile;
import fr.bocage.format.raster.ValueSample;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import fr.bocage.geopackage.Rows;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/** One reading of one file. One thread. */
final class MbTilesReading {
  /** Half the side of the square world of Web Mercator, metres. */
  private static final double HALF_WORLD = 20_037_508.342789244;

  /** Beyond this a pixel is a millimetre. */
  private static final int LAST_ZOOM = 27;

  private static final int STEPS_BETWEEN_LOOKS = 100_000;

  /** What counting the columns and rows of some million tiles takes. */
  private static final int MOST_LOOKS = 3_000;

  private final Path path;
  private final TileFile tiles;
  private final GeoPackageFile file;
  private final CrsCatalogue catalogue;
  private final TileCache cache;
  private final Progress progress;
  private final Findings findings = new Findings(MbTilesFormat.class);
  private int looks;

  /**
   * @param path what the file is called
   * @param tiles where it is
   */
  MbTilesReading(
      Path path,
      TileFile tiles,
      GeoPackageFile file,
      CrsCatalogue catalogue,
      TileCache cache,
      Progress progress) {
    this.path = path;
    this.tiles = tiles;
    this.file = file;
    this.catalogue = catalogue;
    this.cache = cache;
    this.progress = progress;
  }

  Dataset run() throws GeoPackageException, ProblemException {
    file.interruptWhen(STEPS_BETWEEN_LOOKS, () -> progress.isCancelled() || ++looks > MOST_LOOKS);
    if (!file.hasTable("tiles")) {
      throw problem("no-tiles");
    }
    findings.add("file-cut", Severity.ERROR, file.isCut() ? 1 : 0);
    Map<String, String> metadata = metadata();
    List<Integer> zooms = zooms();
    if (zooms.isEmpty()) {
      throw problem("no-tiles");
    }
    int tileSize = tileSize(zooms.get(0), metadata);
    RasterSource raster = raster(zooms, tileSize, metadata);
    return new Dataset(MbTilesFormat.ID, List.of(RasterLayer.of(raster)), findings.bySeverity());
  }

  private Map<String, String> metadata() throws GeoPackageException {
    Map<String, String> metadata = new HashMap<>();
    if (file.hasTable("metadata")) {
      try (Rows rows = file.query("SELECT name, value FROM metadata LIMIT 1000")) {
        while (rows.next()) {
          if (rows.text(0) != null && rows.text(1) != null) {
            metadata.put(rows.text(0).toLowerCase(Locale.ROOT), rows.text(1).strip());
          }
        }
      }
    }
    return metadata;
  }

  /** The zoom levels that have tiles, the finest first. */
  private List<Integer> zooms() throws GeoPackageException {
    List<Integer> zooms = new ArrayList<>();
    for (int zoom = LAST_ZOOM; zoom >= 0; zoom--) {
      try (Rows rows = file.query("SELECT 1 FROM tiles WHERE zoom_level = ? LIMIT 1", zoom)) {
        if (rows.next()) {
          zooms.add(zoom);
        }
      }
    }
    return zooms;
  }

  /** The side of the tiles, by the first of them. */
  private int tileSize(int zoom, Map<String, String> metadata)
      throws GeoPackageException, ProblemException {
    byte[] first;
    try (Rows rows = file.query("SELECT tile_data FROM tiles WHERE zoom_level = ? LIMIT 1", zoom)) {
      first = rows.next() ? rows.blob(0) : null;
    }
    PictureKind kind = first == null ? null : PictureDecoder.kind(first);
    if ("pbf".equalsIgnoreCase(metadata.get("format"))) {
      throw problem("vector-tiles");
    }
    if (kind == PictureKind.WEBP) {
      throw problem("webp");
    }
    return first == null || kind == null ? PictureSize.USUAL : PictureSize.side(first);
  }

  private RasterSource raster(List<Integer> zooms, int tileSize, Map<String, String> metadata)
      throws GeoPackageException, ProblemException {
    int finest = zooms.get(0);
    List<RasterLevel> levels = new ArrayList<>();
    List<Zoom> stored = new ArrayList<>();
    for (int zoom : zooms) {
      long side = (long) tileSize << zoom;
      double scale = Math.pow(2, finest - zoom);
      levels.add(new RasterLevel(side, side, tileSize, tileSize, scale, scale));
      stored.add(new Zoom(zoom, tileSize, tileSize, (1L << zoom) - 1));
    }
    double pixel = 2 * HALF_WORLD / ((double) tileSize * Math.pow(2, finest));
    RasterGrid grid = RasterGrid.northUp(-HALF_WORLD, HALF_WORLD, pixel, pixel);
    TilePyramid pyramid =
        new TilePyramid(levels, false, new StoredTiles(tiles, "tiles", stored), cache);
    Envelope pixels = pixels(finest, tileSize, grid, metadata.get("bounds"));
    checkReadable(levels, pixels, pyramid);
    return new RasterSource(
        metadata.getOrDefault("name", "").isBlank() ? FileName.stem(path) : metadata.get("name"),
        catalogue.webMercator(),
        grid,
        pixels,
        pyramid,
        Optional.empty(),
        PlainText.of(metadata.getOrDefault("attribution", "")));
  }

  private void checkReadable(List<RasterLevel> levels, Envelope pixels, TilePyramid pyramid)
      throws ProblemException {
    if (ValueSample.of(levels, pixels, pyramid, progress).nothingReadable()) {
      throw problem("pixels-unreadable");
    }
    findings.add("tiles-broken", Severity.ERROR, pyramid.brokenTiles());
  }

  /** What the finest tiles cover, cut to the bounds that the file tells, if they meet. */
  private Envelope pixels(int zoom, int tileSize, RasterGrid grid, String bounds)
      throws GeoPackageException, ProblemException {
    Envelope all = new Envelope();
    long last = (1L << zoom) - 1;
    String sql =
        "SELECT MIN(tile_column), MAX(tile_column), MIN(tile_row), MAX(tile_row) FROM tiles"
            + " WHERE zoom_level = ?";
    try (Rows rows = file.query(sql, zoom)) {
      rows.next();
      double left = Math.max(0, rows.integer(0)) * (double) tileSize;
      double right = (Math.min(last, rows.integer(1)) + 1.0) * tileSize;
      double top = (last - Math.min(last, rows.integer(3))) * (double) tileSize;
      double bottom = (last - Math.max(0, rows.integer(2)) + 1.0) * tileSize;
      if (left >= right || top >= bottom) {
        throw problem("no-tiles");
      }
      all.init(left, right, top, bottom);
    }
    Envelope told = told(bounds, grid).intersection(all);
    return told.isNull() || told.getArea() == 0 ? all : told;
  }

  /** The bounds {@code west,south,east,north} in degrees as pixels; null-valued for none. */
  private Envelope told(String bounds, RasterGrid grid) {
    Envelope pixels = new Envelope();
    String[] numbers = bounds == null ? new String[0] : bounds.split(",");
    if (numbers.length != 4) {
      return pixels;
    }
    try {
      double[] xy = new double[4];
      for (int i = 0; i < 4; i++) {
        xy[i] = Double.parseDouble(numbers[i].strip());
      }
      xy[1] = Math.max(-85.05, xy[1]);
      xy[3] = Math.min(85.05, xy[3]);
      Reprojection way =
          catalogue.reprojection(catalogue.wgs84(), catalogue.webMercator()).orElseThrow();
      way.apply(xy, 0, 2);
      if (xy[0] < xy[2] && xy[1] < xy[3]) {
        pixels.init(
            grid.column(xy[0], xy[3]),
            grid.column(xy[2], xy[1]),
            grid.row(xy[0], xy[3]),
            grid.row(xy[2], xy[1]));
      }
      return pixels;
    } catch (NumberFormatException e) {
      return pixels;
    }
  }

  private ProblemException problem(String code) {
    return ProblemException.of(MbTilesFormat.class, code, path.getFileName());
  }
}
