package fr.bocage.cli;

import fr.bocage.export.PngWriter;
import fr.bocage.file.WholeFile;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.TileLoader;
import fr.bocage.render.Caption;
import fr.bocage.render.Frame;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Paints an opened map into a PNG file. */
final class MapPicture {
  private final Engine engine;

  MapPicture(Engine engine) {
    this.engine = engine;
  }

  /**
   * Paints the map.
   *
   * @throws ProblemException when the file cannot be written
   */
  void paint(OpenedMap opened, Viewport viewport, Path file) throws ProblemException {
    // A picture waits for the tiles of its rasters, so that it is the same each time.
    new TileLoader(engine.jobs())
        .load(engine.renderer().missingTiles(opened.document(), viewport), Progress.NONE);
    Frame map = engine.renderer().render(opened.document(), viewport, 1, Progress.NONE);
    Frame frame = new Caption(1).over(map, opened.attribution(), opened.document().theme());
    PngWriter png = new PngWriter();
    try {
      new WholeFile(file).write(out -> png.write(frame, out));
    } catch (NoSuchFileException e) {
      throw unwritable("folder-missing", file, e);
    } catch (IOException e) {
      throw unwritable("picture-unwritable", file, e);
    }
  }

  private static ProblemException unwritable(String code, Path file, IOException cause) {
    // A file system's own exceptions often say no more than the path.
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return ProblemException.of(MapPicture.class, code, file, reason);
  }
}
