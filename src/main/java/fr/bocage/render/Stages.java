package fr.bocage.render;

import fr.bocage.style.CompiledRule;
import fr.bocage.style.FillPaint;
import fr.bocage.style.MarkPaint;
import fr.bocage.style.Paint;
import fr.bocage.style.StrokePaint;
import java.util.ArrayList;
import java.util.List;
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
  private final List<List<Stage.Tinted>> stages = new ArrayList<>();

  /**
   * @param pixelRatio pixels of the frame for one of the style
   * @param markSizes the sizes of a paint's symbols, in the style's pixels
   */
  Stages(double pixelRatio, Function<MarkPaint, MarkSizes> markSizes) {
    this.pixelRatio = pixelRatio;
    this.markSizes = markSizes;
  }

  /** The stages of all passes, in painting order. */
  List<Stage> of(List<List<CompiledRule>> passes) {
    List<Stage> all = new ArrayList<>();
    for (List<CompiledRule> rules : passes) {
      stages.clear();
      for (CompiledRule rule : rules) {
        add(rule);
      }
      for (List<Stage.Tinted> tinted : stages) {
        all.add(new Stage(tinted));
      }
    }
    return all;
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
    List<Stage.Tinted> stage = stages.get(i);
    for (int k = 0; k < stage.size(); k++) {
      Stage.Tinted other = stage.get(k);
      if (other.tint().equals(tint)) { // two rules that look the same are painted as one
        boolean all = other.all() || rows == null;
        stage.set(k, new Stage.Tinted(tint, all ? null : other.rows().or(rows), all));
        return i;
      }
    }
    stage.add(new Stage.Tinted(tint, rows, rows == null));
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
