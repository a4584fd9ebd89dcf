package fr.bocage.format.geotiff;

import fr.bocage.raster.RasterTile;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferFloat;
import java.awt.image.Raster;

/** Makes tiles of decoded samples. Immutable. */
final class TiffPixels {
  private final TiffLook look;
  private final BandMetadata metadata;

  /**
   * @param metadata turns samples into measurements
   */
  TiffPixels(TiffLook look, BandMetadata metadata) {
    this.look = look;
    this.metadata = metadata;
  }

  /**
   * A tile of the same pixels.
   *
   * @param mask pixels that are 0 where nothing is to be seen; null without one
   */
  RasterTile tile(Raster raster, Raster mask) {
    int width = raster.getWidth();
    int height = raster.getHeight();
    int[] masked = mask == null ? null : mask.getSamples(0, 0, width, height, 0, (int[]) null);
    return look.kind() == TiffLook.Kind.VALUES
        ? new RasterTile.Values(width, height, values(raster, masked))
        : new RasterTile.Colours(width, height, colours(raster, masked));
  }

  private float[] values(Raster raster, int[] masked) {
    float[] values = samples(raster, 0);
    for (int i = 0; i < values.length; i++) {
      if (look.isMissing(values[i]) || masked != null && masked[i] == 0) {
        values[i] = Float.NaN;
      } else if (!metadata.changesNothing()) {
        values[i] = metadata.apply(values[i]);
      }
    }
    return values;
  }

  private int[] colours(Raster raster, int[] masked) {
    int[] argb =
        switch (look.kind()) {
          case PALETTE -> paletted(raster);
          case CMYK -> printed(raster);
          default -> raw(raster);
        };
    for (int i = 0; masked != null && i < argb.length; i++) {
      argb[i] = masked[i] == 0 ? 0 : argb[i];
    }
    return argb;
  }

  private int[] paletted(Raster raster) {
    float[] numbers = samples(raster, 0);
    int[] argb = new int[numbers.length];
    for (int i = 0; i < argb.length; i++) {
      int entry = (int) numbers[i];
      boolean known = entry >= 0 && entry < look.palette().length;
      argb[i] = known && !look.isMissing(numbers[i]) ? look.palette()[entry] : 0;
    }
    return argb;
  }

  /** Cyan, magenta, yellow and black, without a profile: as most viewers show them. */
  private int[] printed(Raster raster) {
    int[][] inks = new int[4][];
    for (int band = 0; band < 4; band++) {
      inks[band] = levels(raster, band);
    }
    int[] argb = new int[inks[0].length];
    for (int i = 0; i < argb.length; i++) {
      int light = 255 - inks[3][i];
      int red = (255 - inks[0][i]) * light / 255;
      int green = (255 - inks[1][i]) * light / 255;
      argb[i] = 0xff000000 | red << 16 | green << 8 | (255 - inks[2][i]) * light / 255;
    }
    return argb;
  }

  private int[] raw(Raster raster) {
    if (look.isBytes()
        && !look.hasMissing()
        && raster.getDataBuffer() instanceof DataBufferByte buffer
        && raster.getSampleModel() instanceof ComponentSampleModel model) {
      return rawBytes(raster, buffer, model);
    }
    int[] red = levels(raster, 0);
    int[] green = look.grey() ? red : levels(raster, 1);
    int[] blue = look.grey() ? red : levels(raster, 2);
    int[] alpha = look.alphaBand() < 0 ? null : levels(raster, look.alphaBand());
    boolean[] missing = look.hasMissing() ? missing(raster) : null;
    int[] argb = new int[red.length];
    for (int i = 0; i < argb.length; i++) {
      int opacity = alpha == null ? 255 : alpha[i];
      if (missing == null || !missing[i]) {
        argb[i] =
            opacity << 24
                | weighed(red[i], opacity) << 16
                | weighed(green[i], opacity) << 8
                | weighed(blue[i], opacity);
      }
    }
    return argb;
  }

  /** Orthophotos and scanned maps, which are the largest: from the decoder's bytes in one pass. */
  private int[] rawBytes(Raster raster, DataBufferByte buffer, ComponentSampleModel model) {
    int width = raster.getWidth();
    int[] argb = new int[width * raster.getHeight()];
    int[] bands = {0, look.grey() ? 0 : 1, look.grey() ? 0 : 2, Math.max(0, look.alphaBand())};
    byte[][] data = new byte[4][];
    int[] at = new int[4];
    for (int i = 0; i < 4; i++) {
      data[i] = buffer.getData(model.getBankIndices()[bands[i]]);
    }
    boolean opaque = look.alphaBand() < 0;
    for (int y = 0; y < raster.getHeight(); y++) {
      for (int i = 0; i < 4; i++) {
        at[i] = offset(raster, model, y, bands[i]);
      }
      for (int x = 0; x < width; x++) {
        int step = x * model.getPixelStride();
        int red = data[0][at[0] + step] & 255;
        int green = data[1][at[1] + step] & 255;
        int blue = data[2][at[2] + step] & 255;
        if (opaque) {
          argb[y * width + x] = 0xff000000 | red << 16 | green << 8 | blue;
        } else {
          int alpha = data[3][at[3] + step] & 255;
          argb[y * width + x] =
              alpha << 24
                  | weighed(red, alpha) << 16
                  | weighed(green, alpha) << 8
                  | weighed(blue, alpha);
        }
      }
    }
    return argb;
  }

  /** Where a row of a band begins among the decoder's bytes. */
  private static int offset(Raster raster, ComponentSampleModel model, int row, int band) {
    return model.getOffset(
        -raster.getSampleModelTranslateX(), row - raster.getSampleModelTranslateY(), band);
  }

  private int weighed(int level, int opacity) {
    return look.premultiplied() ? Math.min(level, opacity) : (level * opacity + 127) / 255;
  }

  /** Pixels of which every colour is the one that stands for nothing. */
  private boolean[] missing(Raster raster) {
    boolean[] missing = null;
    for (int band = 0; band < (look.grey() ? 1 : 3); band++) {
      float[] samples = samples(raster, band);
      if (missing == null) {
        missing = new boolean[samples.length];
        java.util.Arrays.fill(missing, true);
      }
      for (int i = 0; i < samples.length; i++) {
        missing[i] &= look.isMissing(samples[i]);
      }
    }
    return missing;
  }

  /** One band as 0 … 255. */
  private int[] levels(Raster raster, int band) {
    float[] samples = samples(raster, band);
    int[] levels = new int[samples.length];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = look.level(samples[i], band);
    }
    return levels;
  }

  /** One band as numbers. */
  private float[] samples(Raster raster, int band) {
    if (raster.getDataBuffer() instanceof DataBufferFloat numbers) {
      return numbers.getData(band); // nobody else has them
    }
    return raster.getSamples(0, 0, raster.getWidth(), raster.getHeight(), band, (float[]) null);
  }
}
