/**
 * The command line: {@code bocage open}, {@code info}, {@code render} and {@code bench}. In: words
 * and files; out: text, JSON and pictures. Needs no display, and is the only user of picocli and of
 * the standard streams ({@link fr.bocage.cli.Terminal}).
 *
 * <p>Everything runs on the caller's thread; heavy loops use the cores through {@link
 * fr.bocage.job.Jobs}.
 */
package fr.bocage.cli;
