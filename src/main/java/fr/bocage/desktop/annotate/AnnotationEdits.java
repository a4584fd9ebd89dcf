package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Geometry;

/** The edits that gestures on annotations end in. JavaFX thread only. */
public final class AnnotationEdits {
  private final MapSession session;
  private final AnnotationPen pen;
  private final UnaryOperator<Geometry> toWgs84;

  /**
   * @param session whose project is edited
   * @param pen what new annotations are made with
   * @param toWgs84 carries a geometry of the display CRS to longitude and latitude
   */
  public AnnotationEdits(MapSession session, AnnotationPen pen, UnaryOperator<Geometry> toWgs84) {
    this.session = session;
    this.pen = pen;
    this.toWgs84 = toWgs84;
  }

  /**
   * Makes an annotation and selects it.
   *
   * @param geometry in the display CRS
   */
  public void add(AnnotationKind kind, Geometry geometry, String title) {
    MapAnnotation made =
        MapAnnotation.create(
            kind, toWgs84.apply(geometry), title, pen.colour().get(), pen.author());
    session.edit(Edit.of("annotation.add", new Change.OfAnnotation(null, made)));
    session.selection().set(new Selection.OfAnnotation(made.id()));
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
        .ifPresent(before -> replace(before, before.withGeometry(toWgs84.apply(geometry)), name));
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
