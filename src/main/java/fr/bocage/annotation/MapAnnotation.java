package fr.bocage.annotation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing that a person marked. Immutable: what is edited is a new one with the same id; its
 * version is counted by the project when it keeps it.
 *
 * @param id the same through all edits, copies and merges
 * @param kind how it is drawn
 * @param placement where it lies
 * @param words what it says
 * @param look colour, width, symbol
 * @param stacking its place among the others
 * @param tie the feature that it was made on; null for none
 * @param photo null for none
 * @param provenance who made it and when
 */
public record MapAnnotation(
    UUID id,
    AnnotationKind kind,
    Placement placement,
    Words words,
    Look look,
    Stacking stacking,
    Tie tie,
    Photo photo,
    Provenance provenance) {

  public MapAnnotation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(placement);
    Objects.requireNonNull(words);
    Objects.requireNonNull(look);
    Objects.requireNonNull(stacking);
    Objects.requireNonNull(provenance);
  }

  /** A new annotation made now. */
  public static MapAnnotation create(
      AnnotationKind kind, Geometry geometry, String title, String colour, String author) {
    return new MapAnnotation(
        UUID.randomUUID(),
        kind,
        Placement.at(geometry),
        Words.titled(title),
        Look.of(kind, colour),
        Stacking.USUAL,
        null,
        null,
        Provenance.madeBy(author));
  }

  /**
   * A new circle made now.
   *
   * @param longitude of its centre, degrees
   * @param latitude of its centre, degrees
   */
  public static MapAnnotation circle(
      double longitude,
      double latitude,
      double radiusMetres,
      String title,
      String colour,
      String author) {
    Geometry outline = Circles.outline(longitude, latitude, radiusMetres);
    return create(AnnotationKind.CIRCLE, outline, title, colour, author)
        .withPlacement(new Placement(outline, radiusMetres, 0));
  }

  /** In WGS 84, x longitude and y latitude in degrees; a circle's is its outline. */
  public Geometry geometry() {
    return placement.geometry();
  }

  public String title() {
    return words.title();
  }

  public String note() {
    return words.note();
  }

  /** {@code #rrggbb}. */
  public String colour() {
    return look.colour();
  }

  public String author() {
    return provenance.author();
  }

  /** Who edited it last; empty where nobody knows. */
  public String editor() {
    return provenance.editor();
  }

  public Instant created() {
    return provenance.created();
  }

  public Instant changed() {
    return provenance.changed();
  }

  public Version version() {
    return provenance.version();
  }

  /**
   * The same annotation elsewhere or in another shape. A circle stays round: it takes from the
   * geometry its centre and its radius.
   */
  public MapAnnotation withGeometry(Geometry newGeometry) {
    Placement moved =
        kind == AnnotationKind.CIRCLE
            ? Circles.placement(newGeometry, placement)
            : new Placement(newGeometry, 0, placement.rotationDegrees());
    return withPlacement(moved);
  }

  /** The same annotation as another kind, in a shape that this kind takes. */
  public MapAnnotation withShape(AnnotationKind newKind, Geometry newGeometry) {
    return new MapAnnotation(
        id,
        newKind,
        Placement.at(newGeometry),
        words,
        look,
        stacking,
        tie,
        photo,
        provenance.editedNow());
  }

  /** The same annotation with other words or another colour. */
  public MapAnnotation withContent(String newTitle, String newNote, String newColour) {
    return withWords(words.withTitle(newTitle).withNote(newNote))
        .withLook(look.withColour(newColour));
  }

  public MapAnnotation withPlacement(Placement newPlacement) {
    return edited(kind, newPlacement, words, look, stacking, tie, photo);
  }

  /** The same annotation as another kind elsewhere. */
  MapAnnotation withShape(AnnotationKind newKind, Placement newPlacement) {
    return edited(newKind, newPlacement, words, look, stacking, tie, photo);
  }

  public MapAnnotation withWords(Words newWords) {
    return edited(kind, placement, newWords, look, stacking, tie, photo);
  }

  public MapAnnotation withLook(Look newLook) {
    return edited(kind, placement, words, newLook, stacking, tie, photo);
  }

  public MapAnnotation withStacking(Stacking newStacking) {
    return edited(kind, placement, words, look, newStacking, tie, photo);
  }

  /**
   * @param newTie null for none
   */
  public MapAnnotation withTie(Tie newTie) {
    return edited(kind, placement, words, look, stacking, newTie, photo);
  }

  /**
   * @param newPhoto null for none
   */
  public MapAnnotation withPhoto(Photo newPhoto) {
    return edited(kind, placement, words, look, stacking, tie, newPhoto);
  }

  private MapAnnotation edited(
      AnnotationKind newKind,
      Placement newPlacement,
      Words newWords,
      Look newLook,
      Stacking newStacking,
      Tie newTie,
      Photo newPhoto) {
    return new MapAnnotation(
        id,
        newKind,
        newPlacement,
        newWords,
        newLook,
        newStacking,
        newTie,
        newPhoto,
        provenance.editedNow());
  }

  /** A new annotation of its own that is like this one in everything else. */
  public MapAnnotation duplicate(String author) {
    return new MapAnnotation(
        UUID.randomUUID(),
        kind,
        placement,
        words,
        look,
        stacking,
        tie,
        photo,
        Provenance.madeBy(author));
  }

  /** The same content as a given version of it. */
  public MapAnnotation withVersion(Version version) {
    return withProvenance(id, provenance.withVersion(version));
  }

  /** The same content as it was edited by somebody. */
  public MapAnnotation withEditor(String editor) {
    return withProvenance(id, provenance.withEditor(editor));
  }

  /**
   * The same content under another id, as another version of a given annotation.
   *
   * @param original null when it is no rival of any
   */
  MapAnnotation asRival(UUID newId, UUID original) {
    return withProvenance(newId, provenance.withRivalOf(original));
  }

  private MapAnnotation withProvenance(UUID newId, Provenance newProvenance) {
    return new MapAnnotation(
        newId, kind, placement, words, look, stacking, tie, photo, newProvenance);
  }

  /** Id under which all versions of it are known, its rivals' too. */
  public UUID origin() {
    return provenance.rivalOf() == null ? id : provenance.rivalOf();
  }

  /** Whether two have the same content; who kept it in which version is no content. */
  public boolean sameContent(MapAnnotation other) {
    return contentDigest().equals(other.contentDigest());
  }

  /** The same for the same content, and for no other. */
  public String contentDigest() {
    return AnnotationAttributes.digest(this);
  }
}
