/**
 * The list of marks beside the map: searched, sorted, filtered in the background ({@link
 * fr.bocage.desktop.marks.MarksFinder}), edited in place and many at once. JavaFX thread only, but
 * for {@link fr.bocage.desktop.marks.MarksQuery}, which jobs answer.
 */
package fr.bocage.desktop.marks;
