package fr.bocage.format.arcgrid;

import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Findings;
import fr.bocage.format.Format;
import fr.bocage.format.raster.CrsFile;
import fr.bocage.format.raster.HeldPixels;
import fr.bocage.format.raster.RasterLayer;
import fr.bocage.format.raster.ValueSample;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Envelope;

/** Reads ESRI ASCII grids, also those that break off. Safe on any thread. */
public final class ArcGridFormat implements Format {
  private static final String ID = "arcgrid";

  private static final Pattern BEGINNING =
      Pattern.compile("(?i)\\A\\s*(ncols|nrows|xll(corner|center))\\s+[-+0-9]");

  private final CrsCatalogue catalogue;
  private final TileCache cache;

  /**
   * @param cache where decoded tiles go
   */
  public ArcGridFormat(CrsCatalogue catalogue, TileCache cache) {
    this.catalogue = catalogue;
    this.cache = cache;
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> extensions() {
    return List.of("asc", "grd");
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return BEGINNING.matcher(text).find();
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    try (GridText text = GridText.open(file)) {
      GridReading reading = new GridReading(text, progress);
      reading.run();
      return dataset(file, reading, progress);
    } catch (GridHeader.BrokenException e) {
      throw ProblemException.of(getClass(), "header-broken", file.getFileName(), e.getMessage());
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    }
  }

  private Dataset dataset(Path file, GridReading reading, Progress progress)
      throws ProblemException, GridHeader.BrokenException {
    if (reading.rowsRead() == 0) {
      throw ProblemException.of(getClass(), "no-values", file.getFileName());
    }
    Findings findings = new Findings(ArcGridFormat.class);
    Crs crs = CrsFile.of(file, catalogue).orElse(null);
    findings.add("crs-not-told", Severity.WARNING, crs == null ? 1 : 0);
    findings.add("rows-missing", Severity.ERROR, reading.rowsMissing());
    findings.add("values-not-numbers", Severity.ERROR, reading.wrongWords());
    findings.add("thinned-out", Severity.WARNING, reading.step() > 1 ? reading.step() : 0);
    HeldPixels pixels = reading.pixels();
    TilePyramid pyramid = new TilePyramid(List.of(pixels.level()), false, pixels, cache);
    Envelope all = new Envelope(0, pixels.level().width(), 0, pixels.level().height());
    ValueSample sample = ValueSample.of(List.of(pixels.level()), all, pyramid, progress);
    RasterSource raster =
        new RasterSource(
            FileName.stem(file),
            crs,
            reading.grid(),
            all,
            pyramid,
            Optional.of(sample.statistics()),
            "");
    return new Dataset(ID, List.of(RasterLayer.of(raster)), findings.bySeverity());
  }
}
