package fr.bocage.desktop.session;

import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.geo.Viewport;
import fr.bocage.map.MapDocument;
import fr.bocage.map.SavedView;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.locationtech.jts.geom.Envelope;

/**
 * Where one looks at the map, where one has looked, and where to look first. JavaFX thread only.
 */
final class ViewTracker {
  /** Where one has looked for this long is worth going back to. */
  private static final Duration REST = Duration.millis(500);

  private static final double FIT_MARGIN_SHARE = 0.03;

  /** Pins stand above their places, and titles beside them. */
  private static final double MARKS_MARGIN_SHARE = 0.08;

  private final CrsCatalogue catalogue;
  private final Supplier<MapDocument> document;
  private final Consumer<SavedView> keep;
  private final ViewHistory history = new ViewHistory();
  private final PauseTransition resting = new PauseTransition(REST);
  private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>();
  private SavedView savedView;
  private boolean fitsWhatComes;

  /** The view that showed everything; null as soon as somebody works there. */
  private Viewport everything;

  private int widthPixels;
  private int heightPixels;

  /**
   * @param document the map as it is now
   * @param keep takes note of a view that one stays at
   */
  ViewTracker(CrsCatalogue catalogue, Supplier<MapDocument> document, Consumer<SavedView> keep) {
    this.catalogue = catalogue;
    this.document = document;
    this.keep = keep;
    resting.setOnFinished(event -> rest());
  }

  ReadOnlyObjectProperty<Viewport> viewport() {
    return viewport.getReadOnlyProperty();
  }

  /**
   * Another map takes the place of the present one.
   *
   * @param view where that was last looked at; null to show all that comes
   */
  void begin(SavedView view) {
    savedView = view;
    fitsWhatComes = view == null;
    viewport.set(null);
  }

  /** Forgets where one has looked. */
  void forget() {
    history.clear();
    resting.stop();
  }

  /**
   * Follows a document that grows while it loads.
   *
   * @param complete whether nothing more will come
   */
  void follow(MapDocument now, boolean complete) {
    if (fitsWhatComes && !now.extent().isNull()) {
      lookAtAll();
      fitsWhatComes = !complete;
    }
  }

  /** Someone works at the present place: what comes now does not take them elsewhere. */
  void stay() {
    fitsWhatComes = false;
    everything = null;
  }

  /**
   * Keeps the place while the map changes its CRS.
   *
   * @param way from the old display CRS to the new one; null where there is none
   */
  void move(Reprojection way) {
    history.clear();
    viewport.set(way == null ? fittingAll() : MovedView.of(viewport.get(), way));
    rest();
  }

  void resize(int newWidthPixels, int newHeightPixels) {
    boolean same = newWidthPixels == widthPixels && newHeightPixels == heightPixels;
    widthPixels = newWidthPixels;
    heightPixels = newHeightPixels;
    if (viewport.get() == null) {
      lookFirst();
    } else if (!same && isSettling()) {
      lookAtAll(); // the window is still finding its size: what fitted before fits no more
    } else if (!same) {
      viewport.set(viewport.get().resized(widthPixels, heightPixels));
    }
  }

  /** Whether the view is the one that showed everything, untouched and not yet at rest since. */
  private boolean isSettling() {
    return viewport.get().equals(everything) && resting.getStatus() == Animation.Status.RUNNING;
  }

  /** Looks where the map was last looked at, else at everything. */
  void lookFirst() {
    if (widthPixels == 0) {
      return; // the window is not laid out yet
    }
    if (savedView == null) {
      lookAtAll();
      return;
    }
    look(
        new Viewport(
            savedView.centerX(),
            savedView.centerY(),
            savedView.resolution(),
            widthPixels,
            heightPixels));
  }

  void look(Viewport next) {
    viewport.set(next);
    resting.playFromStart();
  }

  void lookAt(Envelope extent) {
    if (widthPixels > 0 && !extent.isNull()) {
      look(fitting(extent, FIT_MARGIN_SHARE));
    }
  }

  void lookAtAll() {
    if (widthPixels > 0) {
      look(fittingAll());
    }
    everything = viewport.get();
  }

  private Viewport fittingAll() {
    MapDocument map = document.get();
    Envelope all = map.extent();
    if (all.isNull()) {
      return fitting(HomeExtent.of(map.crs(), catalogue), FIT_MARGIN_SHARE);
    }
    boolean marks = map.home() == null && !map.annotations().isEmpty();
    return fitting(all, marks ? MARKS_MARGIN_SHARE : FIT_MARGIN_SHARE);
  }

  private Viewport fitting(Envelope extent, double marginShare) {
    int margin = (int) (Math.min(widthPixels, heightPixels) * marginShare);
    return Viewport.fitting(extent, widthPixels, heightPixels, margin);
  }

  /** Counts the present view as one that was stayed at. */
  void rest() {
    Viewport view = viewport.get();
    if (view != null) {
      history.visit(view);
      if (!fitsWhatComes) {
        keep.accept(new SavedView(view.centerX(), view.centerY(), view.resolution()));
      }
    }
  }

  void back() {
    rest();
    history.back().ifPresent(this::lookAgain);
  }

  void forward() {
    history.forward().ifPresent(this::lookAgain);
  }

  /** Looks where one looked before, which is not a new place to remember. */
  private void lookAgain(Viewport view) {
    resting.stop();
    viewport.set(view.resized(widthPixels, heightPixels));
    resting.playFromStart();
  }
}
