package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import java.util.UUID;

/** The smallest thing that an {@link Edit} does; each knows its inverse. */
public sealed interface Change {
  /** What undoes this change. */
  Change inverse();

  /**
   * An annotation made (no before), edited, or deleted (no after).
   *
   * @param before null when it is new
   * @param after null when it is deleted
   */
  record OfAnnotation(MapAnnotation before, MapAnnotation after) implements Change {
    /** Of the annotation that is changed. */
    public UUID id() {
      return before != null ? before.id() : after.id();
    }

    @Override
    public Change inverse() {
      return new OfAnnotation(after, before);
    }
  }

  /**
   * What is known to be deleted of an annotation's versions, so that an older copy of them does not
   * come back with somebody else's file. Comes with the deletion, made by the project.
   *
   * @param annotation its {@link MapAnnotation#origin}
   * @param before includes every version that was known to be deleted before
   * @param after includes every one that is now
   */
  record OfTombstone(UUID annotation, Version before, Version after) implements Change {
    @Override
    public Change inverse() {
      return new OfTombstone(annotation, after, before);
    }
  }

  /**
   * A group of annotations made (no before), edited, or removed (no after).
   *
   * @param before null when it is new
   * @param after null when it is removed
   */
  record OfGroup(AnnotationGroup before, AnnotationGroup after) implements Change {
    @Override
    public Change inverse() {
      return new OfGroup(after, before);
    }
  }

  /**
   * A bookmark made (no before), edited, or removed (no after).
   *
   * @param before null when it is new
   * @param after null when it is removed
   */
  record OfBookmark(Bookmark before, Bookmark after) implements Change {
    @Override
    public Change inverse() {
      return new OfBookmark(after, before);
    }
  }

  /**
   * A layer added (no before), edited, or removed (no after).
   *
   * @param position its place among the layers, 0 the lowest: where it comes to lie when added,
   *     where it lay when removed
   * @param before null when it is new
   * @param after null when it is removed
   */
  record OfLayer(int position, LayerRecord before, LayerRecord after) implements Change {
    @Override
    public Change inverse() {
      return new OfLayer(position, after, before);
    }
  }

  /**
   * A layer moved up or down.
   *
   * @param layer its id
   * @param from its place before, 0 the lowest
   * @param to its place after
   */
  record OfOrder(UUID layer, int from, int to) implements Change {
    @Override
    public Change inverse() {
      return new OfOrder(layer, to, from);
    }
  }

  /**
   * A setting of the project changed.
   *
   * @param key one of {@link ProjectState}'s setting keys
   * @param before null when it was not set
   * @param after null when it is no longer set
   */
  record OfSetting(String key, String before, String after) implements Change {
    @Override
    public Change inverse() {
      return new OfSetting(key, after, before);
    }
  }
}
