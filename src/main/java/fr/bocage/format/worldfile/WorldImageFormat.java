package fr.bocage.format.worldfile;

import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Findings;
import fr.bocage.format.Format;
import fr.bocage.format.raster.CrsFile;
import fr.bocage.format.raster.HeldPicture;
import fr.bocage.format.raster.HeldPixels;
import fr.bocage.format.raster.PictureDecoder;
import fr.bocage.format.raster.PictureKind;
import fr.bocage.format.raster.RasterLayer;
import fr.bocage.format.raster.WorldFile;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Reads a PNG or JPEG with a world file beside it; without one it is a photo, and no map. Safe on
 * any thread.
 */
public final class WorldImageFormat implements Format {
  private static final String ID = "worldfile";

  private final CrsCatalogue catalogue;
  private final TileCache cache;

  /**
   * @param cache where decoded tiles go
   */
  public WorldImageFormat(CrsCatalogue catalogue, TileCache cache) {
    this.catalogue = catalogue;
    this.cache = cache;
  }

  @Override
  public String id() {
    return ID;
  }

  /** None: in a folder full of photos, only those with a world file are maps. */
  @Override
  public List<String> extensions() {
    return List.of();
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    PictureKind kind = PictureDecoder.kind(head);
    boolean readable = kind == PictureKind.PNG || kind == PictureKind.JPEG;
    return readable && WorldFile.of(file).isPresent();
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    RasterGrid grid =
        WorldFile.of(file)
            .orElseThrow(() -> ProblemException.of(getClass(), "no-place", file.getFileName()));
    HeldPicture picture = picture(file);
    Findings findings = new Findings(WorldImageFormat.class);
    Crs crs = CrsFile.of(file, catalogue).orElse(null);
    findings.add("crs-not-told", Severity.WARNING, crs == null ? 1 : 0);
    findings.add("thinned-out", Severity.WARNING, picture.step() > 1 ? picture.step() : 0);
    HeldPixels pixels = picture.pixels();
    RasterGrid kept =
        new RasterGrid(
            grid.originX(),
            grid.originY(),
            grid.xPerColumn() * picture.step(),
            grid.yPerColumn() * picture.step(),
            grid.xPerRow() * picture.step(),
            grid.yPerRow() * picture.step());
    RasterSource raster =
        new RasterSource(
            FileName.stem(file),
            crs,
            kept,
            new Envelope(0, pixels.level().width(), 0, pixels.level().height()),
            new TilePyramid(List.of(pixels.level()), false, pixels, cache),
            Optional.empty(),
            "");
    return new Dataset(ID, List.of(RasterLayer.of(raster)), findings.bySeverity());
  }

  private HeldPicture picture(Path file) throws ProblemException {
    try {
      return HeldPicture.read(file);
    } catch (IOException | RuntimeException e) { // decoders throw both at damaged pictures
      throw ProblemException.of(getClass(), "picture-damaged", file.getFileName());
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "memory-short", file.getFileName());
    }
  }
}
