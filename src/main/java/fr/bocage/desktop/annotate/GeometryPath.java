package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import javafx.geometry.Point2D;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.locationtech.jts.geom.Coordinate;

/** A line or a ring of the map as a JavaFX path on the overlay. */
final class GeometryPath {
  private final Path path = new Path();

  GeometryPath(String styleClass) {
    path.getStyleClass().add(styleClass);
    path.setMouseTransparent(true);
  }

  Path node() {
    return path;
  }

  void show(Coordinate[] vertices, boolean closed, MapOverlay overlay) {
    path.getElements().clear();
    for (int i = 0; i < vertices.length; i++) {
      Point2D point = overlay.toView(vertices[i]);
      path.getElements()
          .add(
              i == 0
                  ? new MoveTo(point.getX(), point.getY())
                  : new LineTo(point.getX(), point.getY()));
    }
    if (closed && vertices.length > 2) {
      path.getElements().add(new ClosePath());
    }
  }
}
