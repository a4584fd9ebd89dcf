/**
 * ESRI's JSON, as ArcGIS servers answer and programs export it: a set of features into a table.
 * Streams tokens; safe on any thread but for the readers, which one thread uses for one document.
 */
package fr.bocage.format.esrijson;
