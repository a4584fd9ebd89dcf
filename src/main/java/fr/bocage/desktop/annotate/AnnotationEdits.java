package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.DegreesFinder;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The edits that gestures on annotations end in. JavaFX thread only. */
public final class AnnotationEdits {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final MapSession session;
  private final AnnotationPen pen;
  private final DegreesFinder degrees;

  /**
   * @param session whose project is edited
   * @param pen what new annotations are made with
   * @param degrees the way between the display CRS and longitude and latitude
   */
  public AnnotationEdits(MapSession session, AnnotationPen pen, DegreesFinder degrees) {
    this.session = session;
    this.pen = pen;
    this.degrees = degrees;
  }

  /**
   * Makes an annotation and selects it.
   *
   * @param geometry in the display CRS
   */
  public void add(AnnotationKind kind, Geometry geometry, String title) {
    make(
        MapAnnotation.create(
            kind, degrees.inDegrees(geometry), title, pen.colour().get(), pen.author()));
  }

  /** Makes a circle about a centre in longitude and latitude, and selects it. */
  void addCircle(Coordinate centre, double radiusMetres) {
    make(
        MapAnnotation.circle(
            centre.x, centre.y, radiusMetres, "", pen.colour().get(), pen.author()));
  }

  private void make(MapAnnotation plain) {
    MapAnnotation made = plain.withLook(nextLook(plain.kind()));
    session.edit(Edit.of("annotation.add", new Change.OfAnnotation(null, made)));
    session.selection().set(new Selection.OfAnnotation(made.id()));
  }

  /** What the next annotation of a kind will look like; numbered pins count on. */
  Look nextLook(AnnotationKind kind) {
    int last = 0;
    if (kind == AnnotationKind.PIN && pen.numbered().get()) {
      for (MapAnnotation mark : session.state().get().annotations()) {
        last = Math.max(last, mark.look().number());
      }
    }
    return pen.look(kind, last == Integer.MAX_VALUE ? last : last + 1);
  }

  AnnotationPen pen() {
    return pen;
  }

  /** Longitude and latitude of a place on the map. */
  Coordinate inDegrees(Coordinate place) {
    return inDegrees(FACTORY.createPoint(place)).getCoordinate();
  }

  Geometry inDegrees(Geometry geometry) {
    return degrees.inDegrees(geometry);
  }

  /** A geometry of longitudes and latitudes in the display CRS. */
  Geometry onMap(Geometry geometry) {
    return degrees.onMap(geometry);
  }

  /** Moves a whole annotation; the geometry is in the display CRS. */
  public void move(UUID id, Geometry geometry) {
    place(id, geometry, "annotation.move");
  }

  /** Changes an annotation's vertices; the geometry is in the display CRS. */
  public void reshape(UUID id, Geometry geometry) {
    place(id, geometry, "annotation.reshape");
  }

  private void place(UUID id, Geometry geometry, String name) {
    session
        .annotation(id)
        .ifPresent(
            before -> replace(before, before.withGeometry(degrees.inDegrees(geometry)), name));
  }

  /** Changes an annotation's words and colour; nothing happens when they are the same. */
  public void write(UUID id, String title, String note, String colour) {
    session
        .annotation(id)
        .filter(before -> differs(before, title, note, colour))
        .ifPresent(
            before -> replace(before, before.withContent(title, note, colour), "annotation.write"));
  }

  private static boolean differs(MapAnnotation before, String title, String note, String colour) {
    return !before.title().equals(title)
        || !before.note().equals(note)
        || !before.colour().equalsIgnoreCase(colour);
  }

  /** Deletes an annotation. */
  public void delete(UUID id) {
    session.annotation(id).ifPresent(before -> replace(before, null, "annotation.delete"));
    session.selection().set(new Selection.Nothing());
  }

  private void replace(MapAnnotation before, MapAnnotation after, String name) {
    session.edit(Edit.of(name, new Change.OfAnnotation(before, after)));
  }
}
