package fr.bocage.map;

import java.time.Instant;

/**
 * A line of the project's history for people to read.
 *
 * @param what was done, as the key that {@link Edit#name} is
 * @param when it was first done
 * @param who did it; may be empty
 * @param undone whether it is taken back now and can be redone
 * @param subject what it was done to
 */
public record HistoryEntry(
    String what, Instant when, String who, boolean undone, EditSubject subject) {}
