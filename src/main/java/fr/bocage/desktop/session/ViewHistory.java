package fr.bocage.desktop.session;

import fr.bocage.geo.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The places where one looked and stayed, like a browser's pages. One thread. */
final class ViewHistory {
  private static final int MOST_VIEWS = 100;

  private final List<Viewport> views = new ArrayList<>();
  private int present = -1;

  /** One has stopped to look at something; forgets what lay ahead. */
  void visit(Viewport view) {
    if (present >= 0 && isSame(views.get(present), view)) {
      return;
    }
    views.subList(present + 1, views.size()).clear();
    views.add(view);
    if (views.size() > MOST_VIEWS) {
      views.remove(0);
    }
    present = views.size() - 1;
  }

  private static boolean isSame(Viewport a, Viewport b) {
    return a.centerX() == b.centerX()
        && a.centerY() == b.centerY()
        && a.resolution() == b.resolution();
  }

  Optional<Viewport> back() {
    return present > 0 ? Optional.of(views.get(--present)) : Optional.empty();
  }

  Optional<Viewport> forward() {
    return present + 1 < views.size() ? Optional.of(views.get(++present)) : Optional.empty();
  }

  void clear() {
    views.clear();
    present = -1;
  }
}
