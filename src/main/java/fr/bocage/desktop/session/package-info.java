/**
 * View models of the window: the open project, what is loaded and loading, where one looks, what is
 * selected. They know observable values but no node. JavaFX thread only.
 */
package fr.bocage.desktop.session;
