package fr.bocage.style;

/**
 * A colour by what the eye tells apart: lightness, colourfulness and hue. After Björn Ottosson, “A
 * perceptual color space for image processing” (2020), whose constants these are.
 *
 * @param lightness 0 (black) … 1 (white)
 * @param chroma 0 (grey) … about 0.3
 * @param hue radians
 */
record OkLch(double lightness, double chroma, double hue) {
  private static final int HALVINGS = 12;

  /**
   * @param rgb 0xRRGGBB in sRGB
   */
  static OkLch of(int rgb) {
    double r = linear(rgb >> 16 & 0xff);
    double g = linear(rgb >> 8 & 0xff);
    double b = linear(rgb & 0xff);
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    double a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    double yellow = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
    return new OkLch(
        0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
        Math.hypot(a, yellow),
        Math.atan2(yellow, a));
  }

  /** As 0xRRGGBB; what a screen cannot show loses chroma, not lightness or hue. */
  int rgb() {
    double[] whole = linearRgb(chroma);
    if (!isShown(whole)) {
      double shown = 0;
      double beyond = chroma;
      for (int i = 0; i < HALVINGS; i++) {
        double middle = (shown + beyond) / 2;
        if (isShown(linearRgb(middle))) {
          shown = middle;
        } else {
          beyond = middle;
        }
      }
      whole = linearRgb(shown);
    }
    return channel(whole[0]) << 16 | channel(whole[1]) << 8 | channel(whole[2]);
  }

  private double[] linearRgb(double withChroma) {
    double a = withChroma * Math.cos(hue);
    double b = withChroma * Math.sin(hue);
    double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
    double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
    double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
    return new double[] {
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    };
  }

  private static boolean isShown(double[] linear) {
    for (double channel : linear) {
      if (channel < -1e-4 || channel > 1 + 1e-4) {
        return false;
      }
    }
    return true;
  }

  private static double cube(double x) {
    return x * x * x;
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  private static int channel(double linear) {
    double share = Math.max(0, Math.min(1, linear));
    double curved = share <= 0.0031308 ? share * 12.92 : 1.055 * Math.pow(share, 1 / 2.4) - 0.055;
    return (int) Math.round(curved * 255);
  }
}
