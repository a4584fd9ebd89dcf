package fr.bocage.render;

import fr.bocage.geo.Viewport;
import fr.bocage.job.Progress;
import fr.bocage.style.LabelPaint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses which labels a frame has and where they stand: the upper layers' first, in each the
 * higher priority first, then by name, so that the same map is always lettered the same way. A
 * label that would cover one before it is tried elsewhere and at last left out; so is one that the
 * frame's edge would cut. One frame, one thread.
 */
final class Labeller {
  /**
   * Labels are placed also so far around the frame, and then left away: else a name that comes in
   * at the edge would push others about while the map is moved.
   */
  static final double MARGIN_PIXELS = 200;

  private static final int ROWS_BETWEEN_CHECKS = 1024;

  private final Typefaces typefaces;
  private final Viewport view;
  private final double pixelRatio;
  private final Progress progress;
  private final CollisionGrid grid;
  private final List<PlacedLabel> placed = new ArrayList<>();
  private final Set<String> groups = new HashSet<>();

  /**
   * @param grid what labels must keep clear of
   */
  Labeller(
      Typefaces typefaces,
      Viewport view,
      double pixelRatio,
      CollisionGrid grid,
      Progress progress) {
    this.typefaces = typefaces;
    this.view = view;
    this.pixelRatio = pixelRatio;
    this.grid = grid;
    this.progress = progress;
  }

  /** A row that has something to say. */
  private record Candidate(
      int layerDepth, double priority, String text, int row, LabelRule rule, LabelledLayer layer) {}

  private static final Comparator<Candidate> ORDER =
      Comparator.comparingInt(Candidate::layerDepth)
          .thenComparing(Comparator.comparingDouble(Candidate::priority).reversed())
          .thenComparing(Candidate::text)
          .thenComparingInt(Candidate::row);

  /** The labels of the layers, given the lowest first. */
  List<PlacedLabel> place(List<LabelledLayer> layers) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      for (LabelRule rule : layers.get(i).rules()) {
        collect(layers.get(i), layers.size() - i, rule, candidates);
      }
    }
    candidates.sort(ORDER);
    for (int i = 0; i < candidates.size(); i++) {
      if (i % ROWS_BETWEEN_CHECKS == 0) {
        progress.check();
      }
      place(candidates.get(i));
    }
    return placed;
  }

  private void collect(LabelledLayer layer, int depth, LabelRule rule, List<Candidate> candidates) {
    LabelPaint paint = rule.paint();
    double letter = paint.font().sizePixels() * pixelRatio / 2;
    int[] wanted =
        Arrays.stream(layer.slots())
            .filter(slot -> !LabelPlaces.tooSmall(layer, slot, view, letter))
            .map(layer.index()::row)
            .filter(rule::takes)
            .toArray();
    progress.check();
    int[] chosen = LabelChoice.of(wanted, paint::priority);
    for (int i = 0; i < chosen.length; i++) {
      if (i % ROWS_BETWEEN_CHECKS == 0) {
        progress.check();
      }
      String text = paint.text(chosen[i]);
      if (text != null) {
        double priority = paint.priority(chosen[i]);
        candidates.add(new Candidate(depth, priority, text, chosen[i], rule, layer));
      }
    }
  }

  private void place(Candidate candidate) {
    LabelPaint paint = candidate.rule().paint();
    String group = paint.options().group() ? candidate.layerDepth() + candidate.text() : null;
    if (group != null && groups.contains(group)) {
      return;
    }
    Lettering text =
        new Lettering(
            typefaces.of(paint.font()),
            candidate.text(),
            paint.font().sizePixels() * pixelRatio,
            paint.options().charSpacingPixels() * pixelRatio);
    PlacedLabel.LabelColours colours =
        new PlacedLabel.LabelColours(
            paint.argb(), paint.haloArgb(), paint.haloRadiusPixels() * pixelRatio);
    LabelPlaces places =
        new LabelPlaces(candidate.layer(), candidate.row(), view, pixelRatio, text, colours);
    double room = paint.options().spaceAroundPixels() * pixelRatio;
    boolean found = false;
    boolean givesWay = paint.options().conflictResolution();
    for (Stream<PlacedLabel> label : places.of(paint)) {
      found |= placeOne(label.iterator(), room, givesWay);
    }
    if (found && group != null) {
      groups.add(group);
    }
  }

  /**
   * Takes the first place that is free. One beyond the margin counts as free, and ends the search:
   * else a label would stand elsewhere until its place came near, and then jump there.
   */
  private boolean placeOne(Iterator<PlacedLabel> places, double room, boolean givesWay) {
    while (places.hasNext()) {
      PlacedLabel label = places.next();
      List<Box> boxes = boxes(label);
      if (!boxes.stream().allMatch(this::isNear)) {
        return false;
      }
      if (!givesWay || boxes.stream().allMatch(box -> isFree(box, room))) {
        boxes.forEach(grid::add);
        if (boxes.stream().allMatch(box -> box.inside(view.widthPixels(), view.heightPixels()))) {
          placed.add(label);
        }
        return true;
      }
    }
    return false;
  }

  private boolean isNear(Box box) {
    return box.near(view.widthPixels(), view.heightPixels(), MARGIN_PIXELS);
  }

  private boolean isFree(Box box, double room) {
    box.grow(room);
    boolean free = grid.free(box);
    box.grow(-room);
    return free;
  }

  /** One box for a level text, one a letter for others. */
  private static List<Box> boxes(PlacedLabel label) {
    int n = label.text().length();
    if (label.sin()[0] == 0 && label.sin()[n - 1] == 0) {
      return List.of(label.box());
    }
    List<Box> boxes = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      boxes.add(label.box(i, i + 1));
    }
    return boxes;
  }
}
