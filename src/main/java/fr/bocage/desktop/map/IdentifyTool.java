package fr.bocage.desktop.map;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.render.Picker;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;

/**
 * The tool one starts with: a click selects the annotation under the pointer, or else all features
 * there; dragging is left to panning.
 */
public final class IdentifyTool implements MapTool {
  /** How far from a line or a point a click may fall; a trackpad's finger is no better. */
  private static final double TOLERANCE_POINTS = 5;

  private final MapSession session;
  private final Picker picker;
  private final Jobs jobs;
  private MapOverlay overlay;
  private Job<Selection> picking;

  public IdentifyTool(MapSession session, Picker picker, Jobs jobs) {
    this.session = session;
    this.picker = picker;
    this.jobs = jobs;
  }

  @Override
  public Cursor cursor() {
    return Cursor.DEFAULT;
  }

  @Override
  public void activate(MapOverlay newOverlay) {
    overlay = newOverlay;
  }

  @Override
  public void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1) {
      event.consume();
      pick(event.getX(), event.getY());
    }
  }

  @Override
  public void keyPressed(KeyEvent event) {
    boolean selected = !(session.selection().get() instanceof Selection.Nothing);
    if (event.getCode() == KeyCode.ESCAPE && selected) {
      session.selection().set(new Selection.Nothing());
      event.consume();
    }
  }

  private void pick(double viewX, double viewY) {
    Viewport view = overlay.viewport();
    Coordinate place = overlay.toMap(viewX, viewY);
    // A step of one point on the screen tells how many pixels a point is.
    Point2D origin = overlay.toView(new Coordinate(view.minX(), view.maxY()));
    Point2D step = overlay.toView(new Coordinate(view.toX(1), view.maxY()));
    double pixelsPerPoint = 1 / step.subtract(origin).getX();
    MapDocument document = session.document().get();
    if (picking != null) {
      picking.cancel();
    }
    double tolerancePixels = TOLERANCE_POINTS * pixelsPerPoint;
    picking =
        jobs.start("pick", progress -> selectionAt(document, view, place, tolerancePixels));
    picking
        .result()
        .thenAccept(found -> Platform.runLater(() -> session.selection().set(found)));
  }

  private Selection selectionAt(
      MapDocument document, Viewport view, Coordinate place, double tolerancePixels) {
    double x = view.toPixelX(place.x);
    double y = view.toPixelY(place.y);
    List<PlacedAnnotation> marks = picker.annotations(document, view, x, y, tolerancePixels);
    if (!marks.isEmpty()) {
      return new Selection.OfAnnotation(marks.get(0).annotation().id());
    }
    var features = picker.features(document, view, x, y, tolerancePixels);
    return features.isEmpty()
        ? new Selection.Nothing()
        : new Selection.OfFeatures(place.x, place.y, features);
  }
}
