package fr.bocage.render;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;

/** Paints maps. Safe on any thread; one renderer serves the whole program. */
public final class MapRenderer {
  /**
   * @param jobs the cores it may use
   */
  public MapRenderer(Jobs jobs) {}

  /**
   * Paints the document as seen through the viewport.
   *
   * @param pixelRatio how many pixels of the viewport one pixel of the styles' sizes is: 1, or 2 on
   *     a HiDPI screen
   * @param progress asked often whether to stop
   * @throws java.util.concurrent.CancellationException when it asks to stop
   */
  public Frame render(
      MapDocument document, Viewport viewport, double pixelRatio, Progress progress) {
    throw new UnsupportedOperationException("TODO");
  }
}
