package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.geo.Viewport;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * The picture that a layer ought to give: what all its fills cover together is tinted once, then
 * what all its strokes cover together. Plain Java2D at the full geometry without antialiasing, each
 * feature by itself, on 8 by 8 samples a pixel, band after band. Slow, and off by 1/64 of a pixel's
 * tint at most where edges are many.
 */
final class UnionPainter {
  private static final int SAMPLES = 16;
  private static final int BAND_ROWS = 50;

  private final GeometryColumn geometry;
  private final Viewport view;
  private final double[] boxes;
  private final int[] argb;

  UnionPainter(GeometryColumn geometry, Viewport view, int background) {
    this.geometry = geometry;
    this.view = view;
    boxes = new double[geometry.rowCount() * 4];
    double[] box = new double[4];
    for (int row = 0; row < geometry.rowCount(); row++) {
      geometry.envelope(row, box);
      System.arraycopy(box, 0, boxes, row * 4, 4);
    }
    argb = new int[view.widthPixels() * view.heightPixels()];
    java.util.Arrays.fill(argb, 0xff000000 | background);
  }

  void fill(int rgb) {
    paint(rgb, 0);
  }

  /** Strokes with mitred corners, butt ends. */
  void stroke(int rgb, double widthPixels) {
    paint(rgb, widthPixels);
  }

  int[] argb() {
    return argb;
  }

  private void paint(int rgb, double strokePixels) {
    int width = view.widthPixels() * SAMPLES;
    for (int top = 0; top < view.heightPixels(); top += BAND_ROWS) {
      int rows = Math.min(BAND_ROWS, view.heightPixels() - top);
      BufferedImage samples =
          new BufferedImage(width, rows * SAMPLES, BufferedImage.TYPE_BYTE_GRAY);
      Graphics2D graphics = samples.createGraphics();
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.WHITE);
      graphics.setStroke(
          new BasicStroke(
              (float) (strokePixels * SAMPLES), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10));
      for (int row = 0; row < geometry.rowCount(); row++) {
        if (meets(row, top, rows, strokePixels)) {
          Path2D path = ReferencePainter.path(geometry, row, view, SAMPLES, -top * SAMPLES);
          if (strokePixels > 0) {
            graphics.draw(path);
          } else {
            graphics.fill(path);
          }
        }
      }
      graphics.dispose();
      tint(((DataBufferByte) samples.getRaster().getDataBuffer()).getData(), top, rows, rgb);
    }
  }

  private boolean meets(int row, int top, int rows, double strokePixels) {
    double reach = strokePixels * 5 + 1;
    int i = row * 4;
    return view.toPixelX(boxes[i]) < view.widthPixels() + reach
        && view.toPixelX(boxes[i + 2]) > -reach
        && view.toPixelY(boxes[i + 3]) < top + rows + reach
        && view.toPixelY(boxes[i + 1]) > top - reach;
  }

  private void tint(byte[] samples, int top, int rows, int rgb) {
    int width = view.widthPixels();
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < width; x++) {
        int covered = 0;
        for (int sy = 0; sy < SAMPLES; sy++) {
          int at = ((y * SAMPLES + sy) * width + x) * SAMPLES;
          for (int sx = 0; sx < SAMPLES; sx++) {
            covered += samples[at + sx] != 0 ? 1 : 0;
          }
        }
        int i = (top + y) * width + x;
        argb[i] = over(argb[i], rgb, covered / (double) (SAMPLES * SAMPLES));
      }
    }
  }

  private static int over(int below, int rgb, double coverage) {
    int mixed = 0xff;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel =
          TestMaps.channel(below, shift) * (1 - coverage) + TestMaps.channel(rgb, shift) * coverage;
      mixed = mixed << 8 | (int) Math.rint(channel);
    }
    return mixed;
  }
}
