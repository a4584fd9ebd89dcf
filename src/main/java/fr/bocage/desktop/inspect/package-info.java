/**
 * The inspector on the right: the features found at a place with all their attributes, or the
 * annotation that is selected, to be written and coloured. JavaFX thread only.
 */
package fr.bocage.desktop.inspect;
