package fr.bocage.annotation;

import java.util.Objects;
import java.util.function.Function;

/** The parts of an annotation's content that can be chosen one by one. */
public enum ContentPart {
  TITLE(MapAnnotation::title),
  NOTE(MapAnnotation::note),
  CATEGORY(mark -> mark.words().category()),
  STATUS(mark -> mark.words().status()),
  FIELDS(mark -> mark.words().fields()),
  LOOK(MapAnnotation::look),
  PLACE(MapAnnotation::placement),
  STACKING(MapAnnotation::stacking),
  TIE(MapAnnotation::tie),
  PHOTO(MapAnnotation::photo);

  private final Function<MapAnnotation, Object> content;

  ContentPart(Function<MapAnnotation, Object> content) {
    this.content = content;
  }

  /** Whether two annotations differ in it. */
  public boolean differs(MapAnnotation one, MapAnnotation other) {
    return !Objects.equals(content.apply(one), content.apply(other))
        || (this == PLACE && one.kind() != other.kind());
  }

  /** The second annotation with this part of the first. */
  MapAnnotation taken(MapAnnotation from, MapAnnotation onto) {
    if (!differs(from, onto)) {
      return onto;
    }
    Words words = onto.words();
    return switch (this) {
      case TITLE -> onto.withWords(words.withTitle(from.title()));
      case NOTE -> onto.withWords(words.withNote(from.note()));
      case CATEGORY -> onto.withWords(words.withCategory(from.words().category()));
      case STATUS -> onto.withWords(words.withStatus(from.words().status()));
      case FIELDS -> onto.withWords(words.withFields(from.words().fields()));
      case LOOK -> onto.withLook(from.look());
      case PLACE -> onto.withShape(from.kind(), from.placement());
      case STACKING -> onto.withStacking(from.stacking());
      case TIE -> onto.withTie(from.tie());
      case PHOTO -> onto.withPhoto(from.photo());
    };
  }
}
