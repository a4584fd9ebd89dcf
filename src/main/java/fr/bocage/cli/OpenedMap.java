package fr.bocage.cli;

import fr.bocage.map.MapDocument;
import fr.bocage.map.SavedView;
import java.util.Optional;

/**
 * A map that can be painted.
 *
 * @param document what is on it
 * @param view where its project was last looked at
 * @param attribution whose data it shows, to be written on pictures; may be empty
 */
record OpenedMap(MapDocument document, Optional<SavedView> view, String attribution) {}
