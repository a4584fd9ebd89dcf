/**
 * The search in the top bar: {@link fr.bocage.desktop.search.SearchBox} is the field and its list,
 * {@link fr.bocage.desktop.search.MapSearch} finds features, annotations, layers and typed
 * coordinates in a document. Names are folded once and kept in {@link
 * fr.bocage.desktop.search.NameIndex}. Finding runs in jobs, the newest of which wins; it knows no
 * node.
 */
package fr.bocage.desktop.search;
