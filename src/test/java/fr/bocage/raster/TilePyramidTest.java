package fr.bocage.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TilePyramidTest {
  private static final RasterLevel FINEST = new RasterLevel(200, 100, 64, 64, 1, 1);

  /** Values that say where they are: column plus a thousand rows. */
  private static RasterTile where(long column, long row) {
    int width = FINEST.widthOf(column);
    int height = FINEST.heightOf(row);
    float[] values = new float[width * height];
    for (int i = 0; i < values.length; i++) {
      values[i] = column * 64 + i % width + 1000f * (row * 64 + i / width);
    }
    return new RasterTile.Values(width, height, values);
  }

  private static TilePyramid pyramid(TileCache cache, boolean wholeRows) {
    return new TilePyramid(
        List.of(FINEST), wholeRows, (level, column, row) -> where(column, row), cache);
  }

  private static float value(RasterTile tile, int x, int y) {
    return ((RasterTile.Values) tile).values()[y * tile.width() + x];
  }

  @Test
  void coarseLevelsAreTheAveragesOfTheFinerOnes() {
    for (boolean wholeRows : new boolean[] {false, true}) {
      TilePyramid pyramid = pyramid(new TileCache(1 << 20), wholeRows);
      assertThat(pyramid.levels())
          .extracting(RasterLevel::width)
          .containsExactly(200L, 100L, 50L, 25L);
      RasterLevel second = pyramid.levels().get(2);
      for (int x = 0; x < 50; x++) {
        long column = x / second.tileWidth();
        RasterTile tile = pyramid.load(2, column, 0, Progress.NONE);
        // Four by four pixels around column 4x + 1.5 and row 4 * 7 + 1.5.
        float expected = 4 * x + 1.5f + 1000 * (4 * 7 + 1.5f);
        assertThat(value(tile, x % second.tileWidth(), 7)).isEqualTo(expected);
      }
    }
  }

  @Test
  void missingValuesAndTransparentColoursDoNotDarkenTheirNeighbours() {
    TileHalving values = new TileHalving(1, 1);
    values.add(new RasterTile.Values(2, 2, new float[] {8, Float.NaN, 4, Float.NaN}), 0, 0);
    assertThat(value(values.tile(), 0, 0)).isEqualTo(6);
    TileHalving colours = new TileHalving(1, 1);
    colours.add(new RasterTile.Colours(2, 2, new int[] {0xffff0000, 0, 0xffff0000, 0}), 0, 0);
    assertThat(((RasterTile.Colours) colours.tile()).argb()).containsExactly(0x80800000);
  }

  @Test
  void aPixelAtAnOddEdgeIsOpaque() {
    TileHalving halving = new TileHalving(2, 1);
    halving.add(new RasterTile.Colours(3, 1, new int[] {0xff000002, 0xff000004, 0xff000009}), 0, 0);
    assertThat(((RasterTile.Colours) halving.tile()).argb())
        .containsExactly(0xff000003, 0xff000009);
  }

  @Test
  void gapsBetweenTheFilesLevelsAreFilled() {
    RasterLevel far = new RasterLevel(25, 13, 64, 64, 8, 8);
    TilePyramid pyramid =
        new TilePyramid(
            List.of(FINEST, far), false, (l, column, row) -> where(0, 0), new TileCache(1 << 20));
    assertThat(pyramid.levels()).extracting(RasterLevel::scaleX).containsExactly(1., 2., 4., 8.);
    assertThat(pyramid.isInFile(1)).isFalse();
    assertThat(pyramid.isInFile(3)).isTrue();
  }

  @Test
  void aTileThatCannotBeReadIsEmptyAndCounted() {
    TilePyramid pyramid =
        new TilePyramid(
            List.of(FINEST),
            false,
            (level, column, row) -> {
              if (column == 0 && row == 0) {
                throw new IOException("cut off");
              }
              if (column == 0) {
                throw new ArrayIndexOutOfBoundsException("a decoder that trusts its file");
              }
              return where(column, row);
            },
            new TileCache(1 << 20));
    assertThat(pyramid.load(0, 0, 0, Progress.NONE).isEmpty()).isTrue();
    assertThat(pyramid.load(0, 0, 1, Progress.NONE).isEmpty()).isTrue();
    assertThat(pyramid.load(0, 1, 0, Progress.NONE).isEmpty()).isFalse();
    assertThat(pyramid.brokenTiles()).isEqualTo(2);
  }

  @Test
  void theCacheForgetsWhatWasNotAskedForLongest() {
    long tileBytes = where(0, 0).bytes();
    TileCache cache = new TileCache(3 * tileBytes);
    TilePyramid pyramid = pyramid(cache, false);
    pyramid.load(0, 0, 0, Progress.NONE);
    pyramid.load(0, 1, 0, Progress.NONE);
    pyramid.load(0, 2, 0, Progress.NONE);
    assertThat(pyramid.inMemory(0, 0, 0)).isNotNull(); // asked for once more
    pyramid.load(0, 0, 1, Progress.NONE);
    pyramid.load(0, 1, 1, Progress.NONE);
    assertThat(pyramid.inMemory(0, 0, 0)).isNotNull();
    assertThat(pyramid.inMemory(0, 1, 0)).isNull();
    assertThat(cache.bytes()).isLessThanOrEqualTo(3 * tileBytes);
  }

  @Test
  void loadingBringsEveryTileInOnceAndStopsWhenAsked() {
    AtomicInteger reads = new AtomicInteger();
    TilePyramid pyramid =
        new TilePyramid(
            List.of(FINEST),
            false,
            (level, column, row) -> {
              reads.incrementAndGet();
              return where(column, row);
            },
            new TileCache(1 << 20));
    List<TileAddress> all = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      all.add(new TileAddress(pyramid, 0, i % 4, i / 4));
    }
    try (Jobs jobs = new Jobs(2)) {
      TileLoader loader = new TileLoader(jobs);
      loader.load(all, Progress.NONE);
      loader.load(all, Progress.NONE);
      assertThat(reads).hasValue(8);
      assertThat(all).allSatisfy(address -> assertThat(address.inMemory()).isNotNull());
      Progress stopped =
          new Progress() {
            @Override
            public void report(long done, long total) {}

            @Override
            public boolean isCancelled() {
              return true;
            }
          };
      assertThatThrownBy(() -> loader.load(all, stopped)).isInstanceOf(CancellationException.class);
    }
  }

  @Test
  void statisticsLeaveOutMissingValuesAndTails() {
    float[] sample = new float[1001];
    for (int i = 0; i < 1000; i++) {
      sample[i] = 999 - i;
    }
    sample[1000] = Float.NaN;
    assertThat(RasterStatistics.of(sample)).isEqualTo(new RasterStatistics(0, 20, 979, 999));
    assertThat(RasterStatistics.of(new float[] {Float.NaN}))
        .isEqualTo(new RasterStatistics(0, 0, 0, 0));
  }
}
