package fr.bocage.render;

import fr.bocage.feature.RowClasses;
import fr.bocage.style.CompiledRule;
import fr.bocage.style.FillPaint;
import fr.bocage.style.MarkPaint;
import fr.bocage.style.Paint;
import fr.bocage.style.StrokePaint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Orders what the rules of a pass do into stages. SLD would have each feature painted whole, one
 * after another; that darkens every border that two features share. Here the fills of all features
 * come before all their outlines: each rule keeps the order of its own paints, and paints of one
 * kind meet in one stage as early as that order lets them.
 */
final class Stages {
  private final double pixelRatio;
  private final Function<MarkPaint, MarkSizes> markSizes;
  private final int rowCount;
  private final List<List<Ruled>> stages = new ArrayList<>();
  private final Map<List<IntPredicate>, RowClasses> classes = new HashMap<>();

  /**
   * A tint as the rules give it.
   *
   * @param rows null for every row
   */
  private record Ruled(Tint tint, IntPredicate rows) {}

  /**
   * @param pixelRatio pixels of the frame for one of the style
   * @param markSizes the sizes of a paint's symbols, in the style's pixels
   * @param rowCount rows of the table that is painted
   */
  Stages(double pixelRatio, Function<MarkPaint, MarkSizes> markSizes, int rowCount) {
    this.pixelRatio = pixelRatio;
    this.markSizes = markSizes;
    this.rowCount = rowCount;
  }

  /** The stages of all passes, in painting order. */
  List<Stage> of(List<List<CompiledRule>> passes) {
    List<Stage> all = new ArrayList<>();
    for (List<CompiledRule> rules : passes) {
      stages.clear();
      for (CompiledRule rule : rules) {
        add(rule);
      }
      for (List<Ruled> ruled : stages) {
        all.add(stage(ruled));
      }
    }
    return all;
  }

  /** Stages that are for the same rows, such as fills and their outlines, share what is known. */
  private Stage stage(List<Ruled> ruled) {
    List<IntPredicate> choices = ruled.stream().map(Ruled::rows).filter(Objects::nonNull).toList();
    RowClasses rows = classes.computeIfAbsent(choices, key -> new RowClasses(key, rowCount));
    List<Stage.Tinted> tinted = new ArrayList<>();
    for (Ruled one : ruled) {
      int choice = choices.indexOf(one.rows());
      tinted.add(new Stage.Tinted(one.tint(), one.rows() == null ? null : rows.choice(choice)));
    }
    return new Stage(tinted);
  }

  private void add(CompiledRule rule) {
    int next = 0;
    for (Paint paint : rule.paints()) {
      Tint tint = tint(paint);
      if (tint != null) {
        next = add(tint, rule.rows(), next) + 1;
      }
    }
  }

  /** Puts a tint into the first stage of its kind from one on, and says which that is. */
  private int add(Tint tint, IntPredicate rows, int first) {
    int i = first;
    while (i < stages.size() && stages.get(i).get(0).tint().getClass() != tint.getClass()) {
      i++;
    }
    if (i == stages.size()) {
      stages.add(new ArrayList<>());
    }
    List<Ruled> stage = stages.get(i);
    for (int k = 0; k < stage.size(); k++) {
      Ruled other = stage.get(k);
      if (other.tint().equals(tint)) { // two rules that look the same are painted as one
        boolean all = other.rows() == null || rows == null;
        stage.set(k, new Ruled(tint, all ? null : other.rows().or(rows)));
        return i;
      }
    }
    stage.add(new Ruled(tint, rows));
    return i;
  }

  private Tint tint(Paint paint) {
    if (paint instanceof FillPaint fill && fill.argb() >>> 24 != 0) {
      return new Tint.Area(fill.argb());
    }
    if (paint instanceof StrokePaint stroke && stroke.argb() >>> 24 != 0) {
      return new Tint.Line(stroke.argb(), pen(stroke), stroke.areasOnly());
    }
    return paint instanceof MarkPaint mark ? mark(mark) : null;
  }

  private Tint mark(MarkPaint mark) {
    MarkSizes sizes = markSizes.apply(mark);
    return new Tint.Mark(
        mark.shape(),
        mark.fillArgb(),
        mark.strokeArgb(),
        mark.strokeWidthPixels() * pixelRatio,
        row -> sizes.pixels(row) * pixelRatio,
        sizes.largest() * pixelRatio,
        mark.rotationDegrees());
  }

  private Pen pen(StrokePaint stroke) {
    float[] dashes = stroke.dashPixels() == null ? new float[0] : stroke.dashPixels();
    double[] pattern = new double[dashes.length];
    for (int i = 0; i < dashes.length; i++) {
      pattern[i] = dashes[i] * pixelRatio;
    }
    return new Pen(
        stroke.widthPixels() * pixelRatio,
        Pen.Cap.valueOf(stroke.cap().name()),
        Pen.Join.valueOf(stroke.join().name()),
        pattern,
        stroke.dashOffsetPixels() * pixelRatio);
  }
}
