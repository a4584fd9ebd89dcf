/**
 * Names of files ({@link fr.bocage.file.FileName}), and files that are written whole or not at all:
 * {@link fr.bocage.file.WholeFile} puts what is being written beside its place and moves it there
 * when it is complete. Stands below every package but {@code problem}; blocks, so never on the
 * window's thread.
 */
package fr.bocage.file;
