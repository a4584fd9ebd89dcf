package fr.bocage.render;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.Layer;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedRaster;
import fr.bocage.raster.RasterGrid;
import fr.bocage.raster.RasterLevel;
import fr.bocage.raster.RasterSource;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TileLoader;
import fr.bocage.raster.TilePyramid;
import fr.bocage.style.StyleFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntBinaryOperator;
import org.locationtech.jts.geom.Envelope;

/** Rasters for tests, computed instead of read. */
final class TestRasters {
  static final int TILE = 32;

  private TestRasters() {}

  /** A raster of colours. */
  static RasterSource colours(RasterGrid grid, int width, int height, IntBinaryOperator argb) {
    RasterLevel level = new RasterLevel(width, height, TILE, TILE, 1, 1);
    TilePyramid pyramid =
        new TilePyramid(
            List.of(level),
            false,
            (file, column, row) -> {
              int across = level.widthOf(column);
              int down = level.heightOf(row);
              int[] pixels = new int[across * down];
              for (int i = 0; i < pixels.length; i++) {
                pixels[i] =
                    argb.applyAsInt(
                        (int) column * TILE + i % across, (int) row * TILE + i / across);
              }
              return new RasterTile.Colours(across, down, pixels);
            },
            new TileCache(64 << 20));
    return new RasterSource(
        "test", null, grid, new Envelope(0, width, 0, height), pyramid, Optional.empty(), "");
  }

  static Layer layer(RasterSource source, Reprojection toSource, double opacity) {
    GeometryColumnBuilder none = new GeometryColumnBuilder();
    none.endRow(GeometryType.NULL);
    return new Layer(
        UUID.randomUUID(),
        "test",
        new FeatureTable("test", new CrsCatalogue().lambert93(), none.freeze(), List.of()),
        Optional.of(new PlacedRaster(source, toSource, Reprojection.IDENTITY)),
        new StyleFactory().defaultFor(source),
        opacity,
        true);
  }

  /** Brings all in that a view shows. */
  static void load(MapDocument map, Viewport view) {
    try (Jobs jobs = new Jobs(1)) {
      new TileLoader(jobs).load(new MapRenderer(jobs).missingTiles(map, view), Progress.NONE);
    }
  }
}
