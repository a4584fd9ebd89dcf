package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The edits that make several marks of one, and one of several. The first piece stays the mark that
 * it was; the others are new, and say the same. JavaFX thread only.
 */
public final class PartEdits {
  private static final double REACH_PIXELS = 8;

  private final MapSession session;
  private final AnnotationEdits edits;

  public PartEdits(MapSession session, AnnotationEdits edits) {
    this.session = session;
    this.edits = edits;
  }

  /** Whether a mark can be cut where somebody points at it. */
  static boolean isLine(MapAnnotation mark) {
    return mark.kind() != AnnotationKind.CALLOUT
        && mark.geometry() instanceof LineString
        && !mark.stacking().locked();
  }

  /** Cuts a line in two at its place nearest to one of the map, at a vertex where one is near. */
  void splitAt(UUID id, Coordinate place) {
    double reach = REACH_PIXELS * session.viewport().get().resolution();
    split(
        List.of(id),
        shape ->
            shape instanceof LineString line
                ? ShapeCut.lineAt(line, place, reach)
                : List.of(shape));
  }

  /** Cuts marks along a line of the map; those that it misses stay as they are. */
  boolean cut(Collection<UUID> ids, LineString knife) {
    return split(ids, shape -> ShapeCut.cut(shape, knife));
  }

  /** Makes a mark of each part of marks that have several. */
  void intoParts(Collection<UUID> ids) {
    split(ids, ShapeCut::parts);
  }

  private boolean split(Collection<UUID> ids, Function<Geometry, List<Geometry>> how) {
    List<Change> changes = new ArrayList<>();
    List<UUID> pieces = new ArrayList<>();
    for (MapAnnotation mark : edits.marks(ids)) {
      if (!mark.stacking().locked() && canBeCut(mark.kind())) {
        List<Geometry> shapes = how.apply(edits.onMap(mark.geometry()));
        if (shapes.size() > 1) {
          pieces.addAll(split(mark, shapes, changes));
        }
      }
    }
    return finish("annotation.split", changes, pieces);
  }

  private List<UUID> split(MapAnnotation mark, List<Geometry> shapes, List<Change> changes) {
    List<UUID> pieces = new ArrayList<>();
    for (Geometry shape : shapes) {
      MapAnnotation whole = pieces.isEmpty() ? mark : mark.duplicate(edits.pen().author());
      MapAnnotation piece = reshaped(whole, edits.inDegrees(shape));
      changes.add(new Change.OfAnnotation(pieces.isEmpty() ? mark : null, piece));
      pieces.add(piece.id());
    }
    return pieces;
  }

  private static boolean canBeCut(AnnotationKind kind) {
    return switch (kind) {
      case PIN, TEXT, PHOTO, CALLOUT -> false;
      default -> true;
    };
  }

  /** Half a circle is an area. */
  private static MapAnnotation reshaped(MapAnnotation mark, Geometry degrees) {
    boolean formal =
        mark.kind() == AnnotationKind.CIRCLE || mark.kind() == AnnotationKind.RECTANGLE;
    AnnotationKind kind = formal ? AnnotationKind.AREA : mark.kind();
    return MeasuredTitle.follow(mark, mark.withShape(kind, degrees));
  }

  /** Whether marks can be made one: all areas, or all lines, and none locked. */
  static boolean canJoin(Collection<MapAnnotation> marks) {
    return marks.size() > 1
        && marks.stream().noneMatch(mark -> mark.stacking().locked())
        && marks.stream().allMatch(mark -> canBeCut(mark.kind()))
        && marks.stream().mapToInt(mark -> mark.geometry().getDimension()).distinct().count() == 1;
  }

  /** Makes marks one: the lowest of them stays, in the shape of all. */
  void join(Collection<UUID> ids) {
    List<MapAnnotation> marks = edits.marks(ids);
    if (!canJoin(marks)) {
      return;
    }
    MapAnnotation first = marks.get(0);
    Geometry all =
        ShapeCut.joined(marks.stream().map(mark -> edits.onMap(mark.geometry())).toList());
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.OfAnnotation(first, reshaped(first, edits.inDegrees(all))));
    marks.stream().skip(1).forEach(mark -> changes.add(new Change.OfAnnotation(mark, null)));
    finish("annotation.join", changes, List.of(first.id()));
  }

  private boolean finish(String name, List<Change> changes, List<UUID> selected) {
    if (changes.isEmpty()) {
      return false;
    }
    session.edit(new Edit(name, Instant.now(), changes));
    session.selection().set(Selection.ofAnnotations(selected));
    return true;
  }
}
