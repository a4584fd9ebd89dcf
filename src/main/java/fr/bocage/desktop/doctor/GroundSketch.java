package fr.bocage.desktop.doctor;

import fr.bocage.format.doctor.CrsTrial;
import fr.bocage.format.doctor.FranceOutline;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Where a trial puts a layer, as a map of a postage stamp's size: Normandy where all of it falls
 * there, else France, else the world's graticule. Longitude and latitude, narrowed by the cosine of
 * the middle parallel.
 */
final class GroundSketch {
  private static final Envelope NORMANDY = new Envelope(-2.9, 2.6, 47.9, 50.8);
  private static final Envelope FRANCE = new Envelope(-5.6, 10, 41.1, 51.4);
  private static final Envelope WORLD = new Envelope(-180, 180, -90, 90);
  private static final double MOSTLY = 0.9;
  private static final double DOT = 3;
  private static final Color SEA = Color.web("#dbe7ee");
  private static final Color LAND = Color.web("#f7f4ec");
  private static final Color SHORE = Color.web("#9b8f80");
  private static final Color GRATICULE = Color.web("#b9cbd6");
  private static final Color DATA = Color.web("#c4512d");

  private final MultiPolygon land;
  private final Canvas canvas;
  private Envelope frame;
  private double scaleX;
  private double scaleY;

  /**
   * @param land what is known of land around Normandy; may be empty
   */
  GroundSketch(MultiPolygon land, double width, double height) {
    this.land = land;
    canvas = new Canvas(width, height);
  }

  Canvas paint(CrsTrial trial) {
    GraphicsContext pen = canvas.getGraphicsContext2D();
    setFrame(trial);
    pen.setFill(SEA);
    pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    if (frame == WORLD) {
      paintGraticule(pen);
    }
    paintLand(pen, frame == NORMANDY && !land.isEmpty() ? land : FranceOutline.degrees());
    paintData(pen, trial.degrees());
    return canvas;
  }

  private void setFrame(CrsTrial trial) {
    frame = trial.inFrance() < MOSTLY ? WORLD : trial.inNormandy() < MOSTLY ? FRANCE : NORMANDY;
    double narrowing = frame == WORLD ? 1 : Math.cos(Math.toRadians(middle().y));
    scaleY =
        Math.min(
            canvas.getHeight() / frame.getHeight(),
            canvas.getWidth() / (frame.getWidth() * narrowing));
    scaleX = scaleY * narrowing;
  }

  private Coordinate middle() {
    return frame.centre();
  }

  private double x(double longitude) {
    return canvas.getWidth() / 2 + (longitude - middle().x) * scaleX;
  }

  private double y(double latitude) {
    return canvas.getHeight() / 2 - (latitude - middle().y) * scaleY;
  }

  private void paintGraticule(GraphicsContext pen) {
    pen.setStroke(GRATICULE);
    pen.setLineWidth(0.5);
    for (int longitude = -180; longitude <= 180; longitude += 30) {
      pen.strokeLine(x(longitude), y(-90), x(longitude), y(90));
    }
    for (int latitude = -90; latitude <= 90; latitude += 30) {
      pen.strokeLine(x(-180), y(latitude), x(180), y(latitude));
    }
  }

  private void paintLand(GraphicsContext pen, MultiPolygon polygons) {
    pen.setFill(LAND);
    pen.setStroke(SHORE);
    pen.setLineWidth(0.5);
    for (int i = 0; i < polygons.getNumGeometries(); i++) {
      Coordinate[] shore = ((Polygon) polygons.getGeometryN(i)).getExteriorRing().getCoordinates();
      double[] xs = new double[shore.length];
      double[] ys = new double[shore.length];
      for (int corner = 0; corner < shore.length; corner++) {
        xs[corner] = x(shore[corner].x);
        ys[corner] = y(shore[corner].y);
      }
      pen.fillPolygon(xs, ys, shore.length);
      pen.strokePolygon(xs, ys, shore.length);
    }
  }

  private void paintData(GraphicsContext pen, double[] degrees) {
    pen.setFill(DATA);
    double radius = frame == WORLD ? DOT : DOT / 2;
    for (int i = 0; i < degrees.length; i += 2) {
      if (Double.isFinite(degrees[i]) && Double.isFinite(degrees[i + 1])) {
        pen.fillOval(x(degrees[i]) - radius, y(degrees[i + 1]) - radius, 2 * radius, 2 * radius);
      }
    }
  }
}
