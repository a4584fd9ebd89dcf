package fr.bocage.format.geotiff;

import java.io.IOException;

/**
 * What the samples of a picture mean. Immutable.
 *
 * @param kind what they are
 * @param palette 0xAARRGGBB by sample, of a picture with a palette; else empty
 * @param alphaBand which band is opacity; -1 for none
 * @param premultiplied whether the colours are weighed with the opacity already
 * @param grey whether the first band stands for all three colours
 * @param missing the sample that stands for nothing; NaN for none
 * @param bits of a sample
 * @param format TIFF's sample format: 1 unsigned, 2 signed, 3 real
 * @param low what becomes the darkest, of colours that are no bytes
 * @param high what becomes the lightest
 */
record TiffLook(
    Kind kind,
    int[] palette,
    int alphaBand,
    boolean premultiplied,
    boolean grey,
    float missing,
    int bits,
    int format,
    double low,
    double high) {

  /** What samples are. */
  enum Kind {
    /** Measurements: one band, perhaps with others that are not shown. */
    VALUES,
    COLOURS,
    PALETTE,
    CMYK
  }

  private static final int SIGNED = 2;
  private static final int REAL = 3;

  static TiffLook of(TiffDirectory directory) throws IOException {
    int bands = directory.bands();
    int bits = (int) directory.bitsPerSample();
    int photometric = directory.photometric();
    int alpha = alphaBand(directory);
    int colours = alpha < 0 ? bands : Math.min(alpha, bands);
    Kind kind = Kind.COLOURS;
    if (photometric == TiffDirectory.PALETTE) {
      kind = Kind.PALETTE;
    } else if (photometric == TiffDirectory.CMYK && bands >= 4) {
      kind = Kind.CMYK;
    } else if (colours < 3 && alpha < 0 && photometric != TiffDirectory.WHITE_IS_ZERO) {
      kind = Kind.VALUES;
    }
    return new TiffLook(
        kind,
        kind == Kind.PALETTE ? palette(directory) : new int[0],
        kind == Kind.CMYK ? -1 : alpha,
        alpha >= 0 && directory.integer(TiffTag.EXTRA_SAMPLES, 0) == 1,
        colours < 3,
        missing(directory),
        bits,
        (int) directory.integer(TiffTag.SAMPLE_FORMAT, 1),
        photometric == TiffDirectory.WHITE_IS_ZERO ? Math.pow(2, Math.min(bits, 32)) - 1 : 0,
        photometric == TiffDirectory.WHITE_IS_ZERO ? 0 : Math.pow(2, Math.min(bits, 32)) - 1);
  }

  /** The first of the extra bands that says that it is opacity. */
  private static int alphaBand(TiffDirectory directory) throws IOException {
    double[] extra = directory.numbers(TiffTag.EXTRA_SAMPLES);
    for (int i = 0; i < extra.length; i++) {
      int band = directory.bands() - extra.length + i;
      if ((extra[i] == 1 || extra[i] == 2) && band > 0) {
        return band;
      }
    }
    return -1;
  }

  private static int[] palette(TiffDirectory directory) throws IOException {
    double[] map = directory.numbers(TiffTag.COLOUR_MAP);
    int size = map.length / 3;
    boolean bytes = java.util.Arrays.stream(map).allMatch(level -> level < 256); // an old mistake
    int[] palette = new int[size];
    for (int i = 0; i < size; i++) {
      int rgb = 0;
      for (int channel = 0; channel < 3; channel++) {
        int level = (int) map[channel * size + i];
        rgb = rgb << 8 | (bytes ? level : level >> 8) & 255;
      }
      palette[i] = 0xff000000 | rgb;
    }
    return palette;
  }

  /** GDAL writes it as text. */
  private static float missing(TiffDirectory directory) throws IOException {
    try {
      return (float) Double.parseDouble(directory.text(TiffTag.GDAL_NODATA).strip());
    } catch (NumberFormatException e) {
      return Float.NaN; // none is told, or none that is a number
    }
  }

  boolean hasMissing() {
    return !Float.isNaN(missing);
  }

  boolean isMissing(float sample) {
    return sample == missing || Float.isNaN(sample);
  }

  /** Whether samples are 0 … 255 and mean just that. */
  boolean isBytes() {
    return bits == 8 && format != SIGNED && low == 0 && high == 255;
  }

  /** Whether colours must be stretched to become visible: they are numbers of more than a byte. */
  boolean isToStretch() {
    return kind == Kind.COLOURS && (bits > 8 || format == REAL);
  }

  /** A sample as 0 … 255; opacity is never stretched. */
  int level(float sample, int band) {
    double from = band == alphaBand && band >= 0 ? 0 : low;
    double to = band == alphaBand && band >= 0 ? Math.pow(2, Math.min(bits, 32)) - 1 : high;
    double level = (sample - from) / (to - from) * 255;
    return level >= 0 ? (int) Math.min(255, level + 0.5) : 0;
  }

  TiffLook stretched(double newLow, double newHigh) {
    return new TiffLook(
        kind,
        palette,
        alphaBand,
        premultiplied,
        grey,
        missing,
        bits,
        format,
        newLow,
        newHigh > newLow ? newHigh : newLow + 1);
  }
}
