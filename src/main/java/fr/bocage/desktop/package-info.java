/**
 * The window, in JavaFX: {@code BocageApplication} starts it, {@code MainWindow} lays it out.
 * {@code session} holds the view models, which know no node; {@code map}, {@code layers}, {@code
 * inspect} and {@code annotate} are the views around them.
 *
 * <p>Views and view models live on the JavaFX thread. Nothing there waits: reading, reprojecting,
 * painting and writing happen in jobs that call back through {@code Platform.runLater}.
 */
package fr.bocage.desktop;
