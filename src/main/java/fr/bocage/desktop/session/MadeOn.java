package fr.bocage.desktop.session;

import fr.bocage.annotation.Tie;

/**
 * The feature that an annotation is being made on.
 *
 * @param tie what the annotation remembers of it
 * @param name what people call it; may be empty
 * @param layerName of its layer, as the list of layers has it
 */
public record MadeOn(Tie tie, String name, String layerName) {}
