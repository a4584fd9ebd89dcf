package fr.bocage.format.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What can be said of a layer's CRS.
 *
 * @param doubt why it can hardly be right; empty when nothing speaks against it
 * @param present where it puts the data; empty when there is none or it is in no catalogue
 * @param candidates others that put the data into France, the likeliest first; where none does, the
 *     one that its numbers suggest
 */
public record CrsDiagnosis(
    Optional<CrsDoubt> doubt, Optional<CrsTrial> present, List<CrsTrial> candidates) {
  public CrsDiagnosis {
    candidates = List.copyOf(candidates);
  }
}
