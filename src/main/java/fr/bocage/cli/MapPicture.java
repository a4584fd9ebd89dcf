package fr.bocage.cli;

import fr.bocage.export.PngWriter;
import fr.bocage.file.WholeFile;
import fr.bocage.format.Findings;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.TileAddress;
import fr.bocage.raster.TileLoader;
import fr.bocage.render.Caption;
import fr.bocage.render.Frame;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Paints an opened map into a PNG file. */
final class MapPicture {
  private final Engine engine;
  private final MapSources sources;

  /**
   * @param sources where it is told what cannot be painted
   */
  MapPicture(Engine engine, MapSources sources) {
    this.engine = engine;
    this.sources = sources;
  }

  /**
   * Paints the map.
   *
   * @throws ProblemException when the file cannot be written
   */
  void paint(OpenedMap opened, Viewport viewport, Path file) throws ProblemException {
    loadTiles(opened.document(), viewport, file);
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

  /** A picture waits for the tiles of its rasters, so that it is the same each time. */
  private void loadTiles(MapDocument document, Viewport viewport, Path file) {
    List<Layer> rasters =
        document.layers().stream().filter(layer -> layer.raster().isPresent()).toList();
    long[] before = rasters.stream().mapToLong(MapPicture::brokenTiles).toArray();
    try (TerminalProgress progress = sources.progress(String.valueOf(file.getFileName()))) {
      List<TileAddress> missing = engine.renderer().missingTiles(document, viewport);
      new TileLoader(engine.jobs()).load(missing, progress);
    }
    for (int i = 0; i < before.length; i++) {
      long broken = brokenTiles(rasters.get(i)) - before[i];
      Findings findings = new Findings(MapPicture.class);
      findings.add("tiles-broken", Severity.ERROR, broken);
      sources.tell(rasters.get(i).name(), findings.bySeverity());
    }
  }

  private static long brokenTiles(Layer layer) {
    return layer.raster().orElseThrow().source().pyramid().brokenTiles();
  }

  private static ProblemException unwritable(String code, Path file, IOException cause) {
    // A file system's own exceptions often say no more than the path.
    String reason =
        cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return ProblemException.of(MapPicture.class, code, file, reason);
  }
}
