package fr.bocage.desktop.session;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.DocumentBuilder;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import fr.bocage.render.MapRenderer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;

/**
 * Paints a project once while the window's toolkit is still starting, so that indexes, levels of
 * detail and letter shapes are ready when the window asks for its first frame. The picture itself
 * is thrown away. Safe on any thread.
 */
public final class FirstFrame {
  private static final int MARGIN_PIXELS = 24;

  private FirstFrame() {}

  /**
   * @param theme gives the document as the window will show it
   */
  public static void paintAhead(
      ProjectOpening opening,
      UnaryOperator<MapDocument> theme,
      MapRenderer renderer,
      Jobs jobs,
      int widthPixels,
      int heightPixels) {
    jobs.start(
        "first-frame",
        progress -> {
          MapDocument document = theme.apply(document(opening.job().result().join()));
          if (!document.extent().isNull()) {
            renderer.render(
                document, view(opening, document, widthPixels, heightPixels), 1, Progress.NONE);
          }
          return null;
        });
  }

  private static Viewport view(
      ProjectOpening opening, MapDocument document, int widthPixels, int heightPixels) {
    return opening
        .job()
        .result()
        .join()
        .project()
        .view()
        .map(
            at ->
                new Viewport(
                    at.centerX(), at.centerY(), at.resolution(), widthPixels, heightPixels))
        .orElseGet(
            () -> Viewport.fitting(document.extent(), widthPixels, heightPixels, MARGIN_PIXELS));
  }

  private static MapDocument document(ProjectOpening.Opened opened) {
    Map<UUID, LoadedLayer> loaded = new HashMap<>();
    opened
        .layers()
        .forEach(
            (id, job) -> {
              try {
                loaded.put(id, job.result().join());
              } catch (CompletionException | CancellationException e) {
                // The session tells of it.
              }
            });
    return new DocumentBuilder()
        .build(opened.project().state(), opened.display(), opened.fromDegrees(), loaded::get, null);
  }
}
