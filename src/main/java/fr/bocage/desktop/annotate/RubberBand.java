package fr.bocage.desktop.annotate;

import fr.bocage.desktop.map.MapOverlay;
import fr.bocage.map.PlacedAnnotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** A frame drawn over the map: the marks that it touches join those that are selected. */
final class RubberBand implements MarkDrag {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final Coordinate begin;
  private final List<PlacedAnnotation> selected;
  private final List<PlacedAnnotation> marks;
  private final Consumer<List<PlacedAnnotation>> select;
  private final MapOverlay overlay;
  private final Rectangle frame = new Rectangle();
  private List<PlacedAnnotation> held = List.of();

  /**
   * @param begin the first corner, in the display CRS
   * @param selected the marks that are selected already
   * @param marks all that the map shows
   * @param select told in the end which marks are selected now
   */
  RubberBand(
      Coordinate begin,
      List<PlacedAnnotation> selected,
      List<PlacedAnnotation> marks,
      Consumer<List<PlacedAnnotation>> select,
      MapOverlay overlay) {
    this.begin = begin;
    this.selected = selected;
    this.marks = marks;
    this.select = select;
    this.overlay = overlay;
    frame.setId("rubber-band");
    frame.getStyleClass().add("rubber-band");
    frame.setMouseTransparent(true);
    overlay.pane().getChildren().add(frame);
  }

  @Override
  public void to(MouseEvent event) {
    Point2D from = overlay.toView(begin);
    frame.setX(Math.min(from.getX(), event.getX()));
    frame.setY(Math.min(from.getY(), event.getY()));
    frame.setWidth(Math.abs(event.getX() - from.getX()));
    frame.setHeight(Math.abs(event.getY() - from.getY()));
    Envelope box = new Envelope(begin, overlay.toMap(event.getX(), event.getY()));
    held = new ArrayList<>(selected);
    Set<UUID> taken = new HashSet<>();
    selected.forEach(mark -> taken.add(mark.annotation().id()));
    Geometry area = FACTORY.toGeometry(box);
    for (PlacedAnnotation mark : marks) {
      Geometry shape = mark.geometry();
      boolean near = box.intersects(shape.getEnvelopeInternal());
      if (near && area.intersects(shape) && taken.add(mark.annotation().id())) {
        held.add(mark);
      }
    }
  }

  @Override
  public List<Geometry> shapes() {
    return held.stream().map(PlacedAnnotation::geometry).toList();
  }

  @Override
  public String words() {
    return "";
  }

  @Override
  public void end() {
    select.accept(held);
  }

  @Override
  public void close() {
    overlay.pane().getChildren().remove(frame);
  }
}
