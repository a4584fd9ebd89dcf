package fr.bocage.map;

import java.util.List;
import java.util.UUID;

/**
 * What a merge did to a project's annotations.
 *
 * @param files how many files were merged
 * @param added annotations that were not there
 * @param updated annotations that another file knew a later version of
 * @param deleted annotations that somebody had deleted
 * @param unchanged annotations that stayed as they were
 * @param conflicts annotations that two people edited without knowing of each other; all versions
 *     are kept side by side
 */
public record MergeReport(
    int files, int added, int updated, int deleted, int unchanged, List<UUID> conflicts) {
  public MergeReport {
    conflicts = List.copyOf(conflicts);
  }
}
