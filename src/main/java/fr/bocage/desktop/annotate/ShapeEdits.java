package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Circles;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Placement;
import fr.bocage.desktop.session.MapSession;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The edits of where marks lie and what shape they have. A measure in a title follows its mark's
 * shape. JavaFX thread only.
 */
public final class ShapeEdits {
  private final MapSession session;
  private final AnnotationEdits edits;

  public ShapeEdits(MapSession session, AnnotationEdits edits) {
    this.session = session;
    this.edits = edits;
  }

  /** Moves a whole mark, or a point; the geometry is in the display CRS. */
  public void move(UUID id, Geometry geometry) {
    place(id, edits.inDegrees(geometry), "annotation.move");
  }

  /** Changes a mark's vertices; the geometry is in the display CRS. */
  public void reshape(UUID id, Geometry geometry) {
    reshapeInDegrees(id, edits.inDegrees(geometry));
  }

  /** Changes a mark's vertices; the geometry is in longitude and latitude. */
  public void reshapeInDegrees(UUID id, Geometry geometry) {
    place(id, geometry, "annotation.reshape");
  }

  private void place(UUID id, Geometry degrees, String name) {
    edits.change(List.of(id), name, mark -> MeasuredTitle.follow(mark, mark.withGeometry(degrees)));
  }

  /**
   * A vertex that can be moved by itself.
   *
   * @param part of a shape of several; else 0
   * @param ring 0 for the line or the outer ring; holes follow
   * @param index its number there, from 0
   * @param place as the shape has it
   */
  public record Vertex(int part, int ring, int index, Coordinate place) {}

  /** The vertices of a shape that can be moved one by one. */
  public static List<Vertex> vertices(Geometry shape) {
    List<Vertex> all = new ArrayList<>();
    for (int part = 0; part < shape.getNumGeometries(); part++) {
      Geometry one = shape.getGeometryN(part);
      for (int ring = 0; ring < ShapeEdit.rings(one); ring++) {
        List<Coordinate> places = ShapeEdit.vertices(one, ring);
        for (int index = 0; index < places.size(); index++) {
          all.add(new Vertex(part, ring, index, places.get(index)));
        }
      }
    }
    return all;
  }

  /**
   * Moves one vertex, or what is a single place, or the centre of a circle. A rectangle stays one.
   *
   * @param vertex one of {@link #vertices}
   * @param degrees longitude and latitude that it comes to
   */
  public void moveVertex(UUID id, Vertex vertex, Coordinate degrees) {
    edits.change(
        List.of(id),
        "annotation.reshape",
        mark -> MeasuredTitle.follow(mark, withVertex(mark, vertex, degrees)));
  }

  /** Makes a circle larger or smaller about its centre. */
  public void changeRadius(UUID id, double metres) {
    edits.change(
        List.of(id),
        "annotation.reshape",
        mark -> MeasuredTitle.follow(mark, circle(mark, Circles.centre(mark.geometry()), metres)));
  }

  private static MapAnnotation circle(MapAnnotation mark, Coordinate centre, double metres) {
    return mark.withPlacement(
        new Placement(Circles.outline(centre.x, centre.y, metres), metres, 0));
  }

  private MapAnnotation withVertex(MapAnnotation mark, Vertex vertex, Coordinate degrees) {
    Geometry shape = mark.geometry();
    if (mark.kind() == AnnotationKind.CIRCLE) {
      return circle(mark, degrees, mark.placement().radiusMetres());
    }
    Geometry plane = edits.onMap(shape);
    if (mark.kind() == AnnotationKind.RECTANGLE && ShapeEdit.isRectangle(plane)) {
      return mark.withGeometry(
          edits.inDegrees(ShapeEdit.withCorner(plane, vertex.index(), edits.onMap(degrees))));
    }
    Geometry part = shape.getGeometryN(vertex.part());
    Geometry changed = ShapeEdit.withVertex(part, vertex.ring(), vertex.index(), degrees);
    return mark.withGeometry(ShapeEdit.withPart(shape, vertex.part(), changed));
  }

  /** Moves marks by pixels of the view, right and up. */
  void nudge(Collection<UUID> ids, double right, double up) {
    double unit = session.viewport().get().resolution();
    change(ids, "annotation.move", PlaneChange.moved(right * unit, up * unit));
  }

  /** Turns marks about the middle of them all. */
  void turn(Collection<UUID> ids, double clockwiseDegrees) {
    Envelope all = extent(ids);
    if (!all.isNull()) {
      change(ids, "annotation.turn", PlaneChange.turned(all.centre(), clockwiseDegrees));
    }
  }

  /** Makes marks larger or smaller about the middle of them all. */
  void scale(Collection<UUID> ids, double by) {
    Envelope all = extent(ids);
    if (!all.isNull()) {
      change(ids, "annotation.scale", PlaneChange.scaled(all.centre(), by, by));
    }
  }

  private Envelope extent(Collection<UUID> ids) {
    Envelope all = new Envelope();
    for (MapAnnotation mark : edits.marks(ids)) {
      all.expandToInclude(edits.onMap(mark.geometry()).getEnvelopeInternal());
    }
    return all;
  }

  /** Has marks go through a change of the map's plane, as one edit. */
  void change(Collection<UUID> ids, String name, PlaneChange change) {
    edits.change(ids, name, mark -> MeasuredTitle.follow(mark, change.of(mark, edits)));
  }
}
