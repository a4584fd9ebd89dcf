package fr.bocage.style;

import java.util.Arrays;
import java.util.Comparator;
import org.geotools.api.style.ColorMap;
import org.geotools.api.style.ColorMapEntry;
import org.geotools.api.style.Style;

/**
 * A raster style's colours as a table: for each of 1024 steps from the lowest value to the highest.
 * Immutable and safe on any thread.
 */
public final class ValueColours {
  private static final int STEPS = 1024;

  private final float low;
  private final float stepsPerUnit;
  private final int[] argb;

  private ValueColours(double low, double high, int[] argb) {
    this.low = (float) low;
    this.stepsPerUnit = (float) ((STEPS - 1) / (high - low));
    this.argb = argb;
  }

  /** The colours of a style; from black to white between 0 and 255 where it has none. */
  public static ValueColours of(Style style) {
    return RasterStyles.map(style).map(ValueColours::of).orElseGet(ValueColours::plain);
  }

  /** The colours of a look. */
  public static ValueColours of(RasterLook look) {
    return of(new RasterStyles(new Symbols()).map(look));
  }

  private static ValueColours plain() {
    return of(new double[] {0, 255}, new int[] {0xff000000, 0xffffffff}, false);
  }

  private static ValueColours of(ColorMap map) {
    ColorMapEntry[] entries = map.getColorMapEntries().clone();
    Arrays.sort(entries, Comparator.comparingDouble(RasterStyles::quantity));
    double[] quantities = new double[entries.length];
    int[] colours = new int[entries.length];
    for (int i = 0; i < entries.length; i++) {
      quantities[i] = RasterStyles.quantity(entries[i]);
      int rgb = Colours.parse(LookReader.colour(entries[i].getColor(), "#000000"), 0);
      double opacity = LookReader.number(entries[i].getOpacity(), 1);
      colours[i] = StyleValues.withOpacity(rgb, Math.max(0, Math.min(1, opacity)));
    }
    return of(quantities, colours, map.getType() != ColorMap.TYPE_RAMP);
  }

  private static ValueColours of(double[] quantities, int[] colours, boolean stepped) {
    double low = quantities[0];
    double high = Math.max(quantities[quantities.length - 1], Math.nextUp((float) low));
    int[] argb = new int[STEPS];
    int entry = 0;
    for (int i = 0; i < STEPS; i++) {
      double value = low + (high - low) * i / (STEPS - 1);
      while (entry + 2 < quantities.length && value >= quantities[entry + 1]) {
        entry++;
      }
      int next = Math.min(entry + 1, colours.length - 1);
      double span = quantities[next] - quantities[entry];
      double share = span > 0 ? Math.min(1, (value - quantities[entry]) / span) : 1;
      argb[i] = premultiplied(colours[entry], colours[next], stepped ? Math.floor(share) : share);
    }
    return new ValueColours(low, high, argb);
  }

  private static int premultiplied(int from, int to, double share) {
    double alpha = channel(from, 24) * (1 - share) + channel(to, 24) * share;
    int pixel = (int) Math.round(alpha);
    for (int shift = 16; shift >= 0; shift -= 8) {
      double level = channel(from, shift) * (1 - share) + channel(to, shift) * share;
      pixel = pixel << 8 | (int) Math.round(level * alpha / 255);
    }
    return pixel;
  }

  private static int channel(int argb, int shift) {
    return argb >>> shift & 255;
  }

  /** The colour of a value, 0xAARRGGBB premultiplied; nothing for NaN. */
  public int argb(float value) {
    if (Float.isNaN(value)) {
      return 0;
    }
    int step = (int) ((value - low) * stepsPerUnit + 0.5f);
    return argb[Math.max(0, Math.min(STEPS - 1, step))];
  }
}
