/**
 * The window's words in the user's language. Stands below all other packages of the window, which
 * all speak. Immutable, safe on any thread.
 */
package fr.bocage.desktop.words;
