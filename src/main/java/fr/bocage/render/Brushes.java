package fr.bocage.render;

/**
 * What one thread paints a strip of a sketch with, taken up anew for each strip.
 *
 * @param coverage of the strip, empty between two parts
 * @param stroker into that coverage
 * @param line for outlines, used over and over
 * @param sheet for many symbols
 */
record Brushes(Coverage coverage, Stroker stroker, Polyline line, MarkSheet sheet) {}
