package fr.bocage.desktop.session;

import fr.bocage.render.Picker.PickedFeature;
import java.util.List;
import java.util.UUID;

/** What the inspector shows: one annotation, or the features found at a place, or nothing. */
public sealed interface Selection {
  /** Nothing is selected. */
  record Nothing() implements Selection {}

  /**
   * An annotation of the project.
   *
   * @param id its id; it may be edited or deleted meanwhile
   */
  record OfAnnotation(UUID id) implements Selection {}

  /**
   * All features found under a point.
   *
   * @param x in the display CRS
   * @param y in the display CRS
   * @param features the uppermost first; may be empty
   */
  record OfFeatures(double x, double y, List<PickedFeature> features) implements Selection {
    public OfFeatures {
      features = List.copyOf(features);
    }
  }
}
