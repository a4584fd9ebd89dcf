package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;

/**
 * The picture as plain Java2D paints it: each feature in turn, its full geometry, no shortcuts.
 * What the fast painter is measured against.
 */
final class ReferencePainter {
  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Viewport view;

  ReferencePainter(Viewport view, int background) {
    this.view = view;
    image =
        new BufferedImage(view.widthPixels(), view.heightPixels(), BufferedImage.TYPE_INT_ARGB_PRE);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(new Color(background));
    graphics.fillRect(0, 0, view.widthPixels(), view.heightPixels());
  }

  void fill(GeometryColumn geometry, int argb) {
    graphics.setColor(new Color(argb, true));
    for (int row = 0; row < geometry.rowCount(); row++) {
      graphics.fill(path(geometry, row, view, 1, 0));
    }
  }

  void stroke(GeometryColumn geometry, int argb, BasicStroke stroke) {
    graphics.setColor(new Color(argb, true));
    graphics.setStroke(stroke);
    for (int row = 0; row < geometry.rowCount(); row++) {
      graphics.draw(path(geometry, row, view, 1, 0));
    }
  }

  /**
   * A row's whole geometry.
   *
   * @param scale of pixels
   * @param down what is added to its y
   */
  static Path2D path(GeometryColumn geometry, int row, Viewport view, double scale, double down) {
    Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int part = geometry.firstPart(row); part < geometry.firstPart(row + 1); part++) {
      int first = geometry.firstVertex(part);
      int end = geometry.firstVertex(part + 1);
      for (int v = first; v < end; v++) {
        double x = view.toPixelX(geometry.xy()[v * 2]) * scale;
        double y = view.toPixelY(geometry.xy()[v * 2 + 1]) * scale + down;
        if (v == first) {
          path.moveTo(x, y);
        } else if (v + 1 == end && geometry.role(part) != PartRole.LINE) {
          path.closePath();
        } else {
          path.lineTo(x, y);
        }
      }
    }
    return path;
  }

  int[] argb() {
    return image.getRGB(0, 0, view.widthPixels(), view.heightPixels(), null, 0, view.widthPixels());
  }
}
