package fr.bocage.desktop.session;

import fr.bocage.render.Picker.PickedFeature;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is selected: annotations, or the features found at a place, or nothing. */
public sealed interface Selection {
  /** Nothing is selected. */
  record Nothing() implements Selection {}

  /**
   * An annotation of the project.
   *
   * @param id its id; it may be edited or deleted meanwhile
   */
  record OfAnnotation(UUID id) implements Selection {
    @Override
    public List<UUID> annotations() {
      return List.of(id);
    }
  }

  /**
   * Several annotations of the project.
   *
   * @param annotations their ids, two or more
   */
  record OfAnnotations(List<UUID> annotations) implements Selection {
    public OfAnnotations {
      annotations = List.copyOf(annotations);
    }
  }

  /** These annotations, however many they are. */
  static Selection ofAnnotations(Collection<UUID> ids) {
    return switch (ids.size()) {
      case 0 -> new Nothing();
      case 1 -> new OfAnnotation(ids.iterator().next());
      default -> new OfAnnotations(List.copyOf(ids));
    };
  }

  /** The ids of the annotations that are selected; none when something else is. */
  default List<UUID> annotations() {
    return List.of();
  }

  /**
   * All features found under a point, or chosen from a list.
   *
   * @param x in the display CRS; NaN when they were chosen from a list
   * @param y likewise
   * @param features the uppermost first, or as the list has them; may be empty
   */
  record OfFeatures(double x, double y, List<PickedFeature> features) implements Selection {
    public OfFeatures {
      features = List.copyOf(features);
    }

    /** Features chosen one by one, wherever they lie. */
    public static OfFeatures chosen(List<PickedFeature> features) {
      return new OfFeatures(Double.NaN, Double.NaN, features);
    }

    /** Whether they were chosen one by one: none of them then lies below another. */
    public boolean chosen() {
      return Double.isNaN(x);
    }
  }
}
