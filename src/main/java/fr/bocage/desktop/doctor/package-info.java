/**
 * The import doctor's screens: what is off with a layer's file and what can be declared instead,
 * and the check of its polygons. Examining runs in jobs; everything here lives on the JavaFX
 * thread. Declarations are edits of the project: the file is never touched.
 */
package fr.bocage.desktop.doctor;
