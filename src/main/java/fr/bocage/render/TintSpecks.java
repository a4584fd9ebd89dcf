package fr.bocage.render;

import fr.bocage.feature.SpeckLevels;
import fr.bocage.feature.Specks;
import java.util.List;

/**
 * The specks of a layer at one resolution, by what they are painted with. Safe on any thread.
 *
 * @param levels null when the layer has neither fills nor strokes
 * @param resolution CRS units per pixel; single features of at least that size are no specks
 */
record TintSpecks(SpeckLevels levels, double resolution) {
  List<Specks> areas(Stage.Tinted tinted) {
    return levels.areas(resolution, tinted.rows());
  }

  List<Specks> lines(Stage.Tinted tinted) {
    return levels.lines(resolution, tinted.rows());
  }
}
