/**
 * Scripts that hold map data: {@link fr.bocage.format.javascript.JavaScriptFormat} finds the JSON
 * in them, which the formats written in JSON read. Nothing is ever run. Safe on any thread.
 */
package fr.bocage.format.javascript;
