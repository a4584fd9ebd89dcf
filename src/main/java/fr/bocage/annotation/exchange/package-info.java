/**
 * Annotations in files of other kinds and on the clipboard: {@link
 * fr.bocage.annotation.exchange.AnnotationFiles} by a file's name, {@link
 * fr.bocage.annotation.exchange.ClipboardText} for text. What goes out comes in again without loss;
 * what other programs wrote comes in as far as it can be understood.
 *
 * <p>Each kind is a {@link fr.bocage.annotation.exchange.AnnotationFormat} of its own, without
 * state and safe on any thread.
 */
package fr.bocage.annotation.exchange;
