package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Placement;
import fr.bocage.annotation.Tie;
import fr.bocage.annotation.Words;
import fr.bocage.desktop.session.DegreesFinder;
import fr.bocage.desktop.session.MadeOn;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.DoubleStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The edits that gestures on annotations end in. JavaFX thread only. */
public final class AnnotationEdits {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private static final String ADD = "annotation.add";

  /** How far right and down a copy lies. */
  private static final double ASIDE_PIXELS = 16;

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
    select(make(plain(kind, geometry, title)));
  }

  /**
   * Makes an annotation that is going to be titled.
   *
   * @param geometry in the display CRS
   * @return its id
   */
  UUID begin(AnnotationKind kind, Geometry geometry) {
    return make(plain(kind, geometry, ""));
  }

  private MapAnnotation plain(AnnotationKind kind, Geometry geometry, String title) {
    return MapAnnotation.create(
        kind, degrees.inDegrees(geometry), title, pen.colour().get(), pen.author());
  }

  /** The feature that an annotation would be made on, found in the background. */
  CompletableFuture<Optional<MadeOn>> featureBelow(Coordinate place) {
    return session.featureBelow(place);
  }

  /** Makes a circle about a centre in longitude and latitude that is going to be titled. */
  UUID beginCircle(Coordinate centre, double radiusMetres) {
    return make(
        MapAnnotation.circle(
            centre.x, centre.y, radiusMetres, "", pen.colour().get(), pen.author()));
  }

  private UUID make(MapAnnotation plain) {
    MapAnnotation made = plain.withLook(nextLook(plain.kind()));
    session.edit(Edit.of(ADD, new Change.OfAnnotation(null, made)));
    return made.id();
  }

  private void select(UUID id) {
    session.selection().set(new Selection.OfAnnotation(id));
  }

  /**
   * Gives an annotation that was begun its title, and selects it. Both are one step to undo, as
   * long as nothing else was done meanwhile.
   *
   * @param tie to the feature that it was made on; null for none
   */
  void entitle(UUID id, String title, Tie tie) {
    Optional<MapAnnotation> begun = session.annotation(id);
    if (begun.isEmpty()) {
      return; // taken away meanwhile, or never kept
    }
    if (!title.isEmpty() || tie != null) {
      MapAnnotation plain = begun.get().withWords(begun.get().words().withTitle(title));
      MapAnnotation titled = tie == null ? plain : plain.withTie(tie);
      if (isLatest(id)) {
        session.amend(Edit.of(ADD, new Change.OfAnnotation(null, titled)));
      } else {
        session.edit(Edit.of("annotation.write", new Change.OfAnnotation(begun.get(), titled)));
      }
    }
    select(id);
  }

  /** Takes an annotation that was begun away again; redo brings it back. */
  void takeBack(UUID id) {
    if (isLatest(id)) {
      session.undo();
    } else {
      takeAway(id);
    }
  }

  /** Takes an annotation that was begun away again, as if it had never been. */
  void withdraw(UUID id) {
    if (isLatest(id)) {
      session.withdraw();
    } else {
      takeAway(id);
    }
  }

  private void takeAway(UUID id) {
    session
        .annotation(id)
        .ifPresent(
            mark ->
                session.edit(Edit.of("annotation.delete", new Change.OfAnnotation(mark, null))));
  }

  /** Whether making an annotation is what undo would take back. */
  private boolean isLatest(UUID id) {
    Edit latest = session.undoable().get();
    return latest != null
        && latest.name().equals(ADD)
        && latest.changes().size() == 1
        && latest.changes().get(0) instanceof Change.OfAnnotation change
        && change.before() == null
        && change.after().id().equals(id);
  }

  /** What the next annotation of a kind will look like. */
  Look nextLook(AnnotationKind kind) {
    boolean counted = kind == AnnotationKind.PIN && pen.numbered().get();
    return pen.look(kind, counted ? nextNumber() : 0);
  }

  /** The number after the highest that a pin has. */
  public int nextNumber() {
    int last = 0;
    for (MapAnnotation mark : session.state().get().annotations()) {
      last = Math.max(last, mark.look().number());
    }
    return last == Integer.MAX_VALUE ? last : last + 1;
  }

  AnnotationPen pen() {
    return pen;
  }

  /** Longitude and latitude of a place on the map. */
  public Coordinate inDegrees(Coordinate place) {
    return inDegrees(FACTORY.createPoint(place)).getCoordinate();
  }

  Geometry inDegrees(Geometry geometry) {
    return degrees.inDegrees(geometry);
  }

  /** A place of longitude and latitude in the display CRS. */
  public Coordinate onMap(Coordinate place) {
    return onMap(FACTORY.createPoint(place)).getCoordinate();
  }

  /** A geometry of longitudes and latitudes in the display CRS. */
  Geometry onMap(Geometry geometry) {
    return degrees.onMap(geometry);
  }

  /** Changes an annotation's words; nothing happens when they are the same. */
  public void write(UUID id, UnaryOperator<Words> how) {
    change(List.of(id), "annotation.write", mark -> mark.withWords(how.apply(mark.words())));
  }

  /** Changes what an annotation looks like; nothing happens when that is the same. */
  public void style(UUID id, UnaryOperator<Look> how) {
    change(List.of(id), "annotation.style", mark -> mark.withLook(how.apply(mark.look())));
  }

  /** Turns a text, clockwise. */
  public void turn(UUID id, double rotationDegrees) {
    change(
        List.of(id),
        "annotation.turn",
        mark ->
            mark.withPlacement(
                new Placement(mark.geometry(), mark.placement().radiusMetres(), rotationDegrees)));
  }

  /**
   * Changes annotations as one edit. Locked ones stay as they are, and so do those that the change
   * would leave alike.
   *
   * @param name the edit's, as {@link Edit#name}
   */
  public void change(Collection<UUID> ids, String name, UnaryOperator<MapAnnotation> how) {
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation before : marks(ids)) {
      MapAnnotation after = how.apply(before);
      if (!before.stacking().locked() && !alike(before, after)) {
        changes.add(new Change.OfAnnotation(before, after));
      }
    }
    edit(name, changes);
  }

  /** The annotations of these ids as they are now. */
  List<MapAnnotation> marks(Collection<UUID> ids) {
    Set<UUID> wanted = Set.copyOf(ids);
    return session.state().get().annotations().stream()
        .filter(mark -> wanted.contains(mark.id()))
        .toList();
  }

  private static boolean alike(MapAnnotation before, MapAnnotation after) {
    return before.words().equals(after.words())
        && before.look().equals(after.look())
        && before.stacking().equals(after.stacking())
        && before.placement().equals(after.placement());
  }

  private void edit(String name, List<Change> changes) {
    if (!changes.isEmpty()) {
      session.edit(new Edit(name, Instant.now(), changes));
    }
  }

  /** Changes many annotations' words alike. */
  public void writeAll(Collection<UUID> ids, UnaryOperator<Words> how) {
    change(ids, "annotation.write", mark -> mark.withWords(how.apply(mark.words())));
  }

  /** Gives annotations one colour, {@code #rrggbb}. */
  public void colour(Collection<UUID> ids, String colour) {
    change(ids, "annotation.style", mark -> mark.withLook(mark.look().withColour(colour)));
  }

  /** Draws annotations above all others of their groups. */
  public void toFront(Collection<UUID> ids) {
    double above = orders().max().orElse(0) + 1;
    change(ids, "annotation.order", mark -> mark.withStacking(mark.stacking().withOrder(above)));
  }

  /** Draws annotations below all others of their groups. */
  public void toBack(Collection<UUID> ids) {
    double below = orders().min().orElse(0) - 1;
    change(ids, "annotation.order", mark -> mark.withStacking(mark.stacking().withOrder(below)));
  }

  private DoubleStream orders() {
    return session.state().get().annotations().stream()
        .mapToDouble(mark -> mark.stacking().order());
  }

  /** Makes copies a little beside, which are not locked, and selects the only one. */
  public void duplicate(Collection<UUID> ids) {
    List<Change> changes = new ArrayList<>();
    double aside = ASIDE_PIXELS * session.viewport().get().resolution();
    for (MapAnnotation mark : marks(ids)) {
      Geometry beside = ShapeEdit.moved(onMap(mark.geometry()), aside, -aside);
      MapAnnotation copy =
          mark.duplicate(pen.author())
              .withGeometry(inDegrees(beside))
              .withStacking(mark.stacking().withLocked(false));
      changes.add(new Change.OfAnnotation(null, copy));
    }
    edit("annotation.duplicate", changes);
    if (changes.size() == 1 && changes.get(0) instanceof Change.OfAnnotation made) {
      session.selection().set(new Selection.OfAnnotation(made.id()));
    }
  }

  /** Takes in annotations that are new here, and selects the only one. */
  void paste(List<MapAnnotation> pasted) {
    addAll("annotation.paste", pasted);
  }

  /** Adds annotations made elsewhere as one edit, and selects the only one. */
  void add(List<MapAnnotation> made) {
    addAll(ADD, made);
  }

  private void addAll(String name, List<MapAnnotation> marks) {
    List<Change> changes = new ArrayList<>();
    marks.forEach(mark -> changes.add(new Change.OfAnnotation(null, mark)));
    edit(name, changes);
    if (marks.size() == 1) {
      session.selection().set(new Selection.OfAnnotation(marks.get(0).id()));
    }
  }

  /** Keeps annotations from being changed by mistake, or lets them be changed again. */
  public void lock(Collection<UUID> ids, boolean locked) {
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation mark : marks(ids)) {
      if (mark.stacking().locked() != locked) {
        changes.add(
            new Change.OfAnnotation(mark, mark.withStacking(mark.stacking().withLocked(locked))));
      }
    }
    edit(locked ? "annotation.lock" : "annotation.unlock", changes);
  }

  /** Deletes annotations; locked ones stay. */
  public void delete(Collection<UUID> ids) {
    List<Change> changes = new ArrayList<>();
    for (MapAnnotation mark : marks(ids)) {
      if (!mark.stacking().locked()) {
        changes.add(new Change.OfAnnotation(mark, null));
      }
    }
    edit("annotation.delete", changes);
  }
}
