/**
 * The attribute table below the map: {@link fr.bocage.desktop.table.TablePanel} shows the rows of
 * one layer. Nothing is decoded but the cells on the screen; which rows are shown, and in which
 * order, is worked out by jobs, the newest of which wins. JavaFX thread only, but for what jobs
 * run.
 */
package fr.bocage.desktop.table;
