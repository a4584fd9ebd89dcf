package fr.bocage.format.geotiff;

import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Findings;
import fr.bocage.format.raster.AuxiliaryFile;
import fr.bocage.format.raster.CrsFile;
import fr.bocage.format.raster.RasterLayer;
import fr.bocage.format.raster.ValueSample;
import fr.bocage.format.raster.WorldFile;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterStatistics;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.awt.Rectangle;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;

/** One reading of one file, from its directories to the layer. One thread. */
final class GeoTiffReading {
  /** None, fax, LZW, JPEG, Deflate, PackBits, Zstandard. */
  private static final Set<Integer> COMPRESSIONS = Set.of(1, 2, 3, 4, 5, 7, 8, 32773, 32946, 50000);

  private static final int MOST_SAMPLES = 1 << 20;

  private final Path file;
  private final TiffBytes.Way way;
  private final CrsCatalogue catalogue;
  private final TileCache cache;
  private final Progress progress;
  private final Findings findings = new Findings(GeoTiffFormat.class);

  GeoTiffReading(
      Path file, TiffBytes.Way way, CrsCatalogue catalogue, TileCache cache, Progress progress) {
    this.file = file;
    this.way = way;
    this.catalogue = catalogue;
    this.cache = cache;
    this.progress = progress;
  }

  Dataset run() throws ProblemException, IOException {
    TiffFile tiff = directories(way.to(file));
    TiffDirectory picture = tiff.directories().get(0);
    if (!COMPRESSIONS.contains(picture.compression())) {
      throw problem("compression-unknown", picture.compression());
    }
    GeoKeys keys = GeoKeys.of(picture);
    GeoPlace place = place(picture, keys);
    Crs crs = keys.crs(catalogue).or(() -> CrsFile.of(file, catalogue)).orElse(null);
    findings.add("crs-not-told", Severity.WARNING, crs == null ? 1 : 0);
    TiffLevels levels = TiffLevels.of(tiff, file, way);
    boolean damaged = tiff.isDamaged() || levels.areDamaged();
    findings.add("directories-broken", Severity.ERROR, damaged ? 1 : 0);
    findings.add("pages-left-out", Severity.WARNING, tiff.otherPages());
    tellCutOff(levels.list());
    RasterSource raster = raster(levels.list(), place.grid(), crs);
    return new Dataset(GeoTiffFormat.ID, List.of(RasterLayer.of(raster)), findings.bySeverity());
  }

  private GeoPlace place(TiffDirectory picture, GeoKeys keys) throws ProblemException, IOException {
    AuxiliaryFile beside = AuxiliaryFile.of(file);
    GeoPlace place =
        GeoPlace.of(picture, keys.pixelIsPoint())
            .or(() -> beside.grid().map(GeoPlace::told))
            .or(() -> WorldFile.of(file).map(GeoPlace::told))
            .orElseThrow(() -> problem(beside.hasControlPoints() ? "points-beside" : "no-place"));
    if (place.points() != null) {
      double error = place.points().largestError(place.grid());
      Severity severity = error > 1 ? Severity.WARNING : Severity.INFO;
      findings.add("placed-by-points", severity, place.points().count(), error);
    }
    return place;
  }

  /** A download that broke off leaves out the blocks at the end. */
  private void tellCutOff(List<TiffLevel> levels) {
    long missing = 0;
    for (TiffLevel level : levels) {
      missing += level.directory().blocks().beyondTheEnd();
    }
    findings.add("file-cut", Severity.ERROR, missing);
  }

  private TiffFile directories(TiffBytes bytes) throws ProblemException {
    try {
      return TiffFile.read(bytes);
    } catch (IOException e) {
      throw problem("file-damaged", String.valueOf(e.getMessage()));
    }
  }

  private RasterSource raster(List<TiffLevel> levels, RasterGrid grid, Crs crs)
      throws IOException, ProblemException {
    TiffDirectory finest = levels.get(0).directory();
    TiffLook look = TiffLook.of(finest);
    BandMetadata metadata = BandMetadata.of(finest.text(TiffTag.GDAL_METADATA));
    if (look.isToStretch()) {
      look = stretched(look, levels);
    }
    List<RasterLevel> sizes = levels.stream().map(TiffLevel::level).toList();
    TilePyramid pyramid =
        new TilePyramid(
            sizes,
            !levels.get(levels.size() - 1).isReadByTile(),
            new TiffTiles(levels, new TiffPixels(look, metadata)),
            cache);
    Envelope pixels = new Envelope(0, finest.width(), 0, finest.height());
    ValueSample sample = ValueSample.of(sizes, pixels, pyramid, progress);
    if (sample.nothingReadable()) {
      throw problem("pixels-unreadable");
    }
    findings.add("tiles-broken", Severity.ERROR, pyramid.brokenTiles());
    return new RasterSource(
        FileName.stem(file),
        crs,
        grid,
        pixels,
        pyramid,
        look.kind() == TiffLook.Kind.VALUES ? Optional.of(sample.statistics()) : Optional.empty(),
        "");
  }

  /** Colours of more than a byte, between the percentiles of what the coarsest level shows. */
  private static TiffLook stretched(TiffLook look, List<TiffLevel> levels) {
    TiffLevel coarsest = levels.get(levels.size() - 1);
    RasterLevel size = coarsest.level();
    float[] sample = new float[0];
    try {
      long column = size.columns() / 2;
      long row = size.rows() / 2;
      Rectangle middle =
          new Rectangle(
              (int) column * size.tileWidth(),
              (int) row * size.tileHeight(),
              size.widthOf(column),
              size.heightOf(row));
      Raster raster = new TiffDecoder(coarsest.directory()).decode(middle);
      int bands = raster == null ? 0 : Math.min(3, raster.getNumBands());
      sample = new float[0];
      for (int band = 0; band < bands; band++) {
        float[] more = raster.getSamples(0, 0, middle.width, middle.height, band, (float[]) null);
        int from = sample.length;
        sample = Arrays.copyOf(sample, Math.min(MOST_SAMPLES, from + more.length));
        System.arraycopy(more, 0, sample, from, sample.length - from);
      }
    } catch (IOException | RuntimeException e) {
      return look; // the tile is told of when it is read again
    }
    for (int i = 0; i < sample.length; i++) {
      sample[i] = look.isMissing(sample[i]) ? Float.NaN : sample[i];
    }
    RasterStatistics statistics = RasterStatistics.of(sample);
    return look.stretched(statistics.low(), statistics.high());
  }

  private ProblemException problem(String code, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = file.getFileName();
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return ProblemException.of(GeoTiffFormat.class, code, all);
  }
}
