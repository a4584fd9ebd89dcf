/**
 * Maps that leave the program: a {@link fr.bocage.render.Frame} into a PNG picture, with the words
 * that say whose data it shows. In: frames; out: bytes. The same frame gives the same bytes.
 */
package fr.bocage.export;
