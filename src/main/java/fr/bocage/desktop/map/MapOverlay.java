package fr.bocage.desktop.map;

import fr.bocage.geo.Viewport;
import javafx.geometry.Point2D;
import javafx.scene.layout.Pane;
import org.locationtech.jts.geom.Coordinate;

/** The pane above the map on which tools draw, and the way between its points and the map's. */
public interface MapOverlay {
  /** Children are placed in the map view's own points (not physical pixels). */
  Pane pane();

  /** What the map shows now, in physical pixels. */
  Viewport viewport();

  /** A display CRS coordinate in the view's points. */
  Point2D toView(Coordinate coordinate);

  /** A point of the view in the display CRS. */
  Coordinate toMap(double viewX, double viewY);
}
