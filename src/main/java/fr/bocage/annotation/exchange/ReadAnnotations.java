package fr.bocage.annotation.exchange;

import fr.bocage.annotation.MapAnnotation;
import java.util.List;

/**
 * What was read.
 *
 * @param annotations in the order of the file
 * @param unreadable how many had no geometry that could be understood
 */
public record ReadAnnotations(List<MapAnnotation> annotations, int unreadable) {
  public ReadAnnotations {
    annotations = List.copyOf(annotations);
  }
}
