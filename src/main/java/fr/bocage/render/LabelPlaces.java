package fr.bocage.render;

import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.Viewport;
import fr.bocage.style.LabelPaint;
import fr.bocage.style.LabelPlacement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The places where one row's labels may stand, the best first. One row, one thread. */
final class LabelPlaces {
  /**
   * A name may reach over its area's bounds where there is room for it, as long as its middle is
   * inside; beyond this it would seem to name the neighbour.
   */
  private static final double FIT = 2.4;

  /** Between a symbol and its name, in pixels of the style. */
  private static final double GAP_PIXELS = 2;

  /** Eight places around a symbol as parts of width and height, right above first. */
  private static final double[][] AROUND = {
    {1, 1}, {1, 0}, {1, -1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, 1}, {0, -1}
  };

  /** Places about the middle of an area, in widths and in line heights of the name. */
  private static final double[][] ASIDE = {
    {0, -1}, {0, 1}, {-0.25, 0}, {0.25, 0}, {-0.25, -1}, {0.25, -1}, {-0.25, 1}, {0.25, 1}
  };

  private static final double LINE_HEIGHT = 1.5;

  /** How often a long line is named where its style does not say: once or twice across a frame. */
  private static final double USUAL_REPEAT_PIXELS = 900;

  private final LabelledLayer layer;
  private final GeometryColumn geometry;
  private final int row;
  private final Viewport view;
  private final double pixelRatio;
  private final Lettering text;
  private final PlacedLabel.LabelColours colours;
  private final List<PlacedLabel> places = new ArrayList<>();
  private final double[] box = new double[4];

  LabelPlaces(
      LabelledLayer layer,
      int row,
      Viewport view,
      double pixelRatio,
      Lettering text,
      PlacedLabel.LabelColours colours) {
    this.layer = layer;
    this.geometry = layer.geometry();
    this.row = row;
    this.view = view;
    this.pixelRatio = pixelRatio;
    this.text = text;
    this.colours = colours;
  }

  /**
   * Whether an area is too small for any label of two letters, so that its text need not be read.
   *
   * @param letterPixels width of a letter
   */
  static boolean tooSmall(LabelledLayer layer, int slot, Viewport view, double letterPixels) {
    GeometryColumn geometry = layer.geometry();
    int row = layer.index().row(slot);
    if (geometry.role(geometry.firstPart(row)) != PartRole.SHELL) {
      return false;
    }
    double width = layer.index().boxes().width(slot) / view.resolution();
    double height = layer.index().boxes().height(slot) / view.resolution();
    return width * FIT < 2 * letterPixels || height * FIT < letterPixels;
  }

  /** For each label that the row has, its places, the best first; made as they are asked for. */
  List<Stream<PlacedLabel>> of(LabelPaint paint) {
    LabelPlacement placement = paint.placement();
    int part = geometry.firstPart(row);
    if (part == geometry.firstPart(row + 1)) {
      return List.of();
    }
    PartRole role = geometry.role(part);
    boolean along =
        placement.kind() == LabelPlacement.Kind.LINE
            || placement.kind() == LabelPlacement.Kind.INTERIOR && role == PartRole.LINE;
    if (along && role != PartRole.POINT) {
      return alongParts(placement);
    } else if (role == PartRole.POINT) {
      double x = view.toPixelX(geometry.xy()[geometry.firstVertex(part) * 2]);
      double y = view.toPixelY(geometry.xy()[geometry.firstVertex(part) * 2 + 1]);
      if (placement.kind() == LabelPlacement.Kind.POINT) {
        anchored(x, y, placement);
      } else {
        aroundSymbol(x, y);
      }
    } else if (role == PartRole.LINE) {
      middleOfLine(placement);
    } else {
      return List.of(inside(placement));
    }
    return List.of(places.stream());
  }

  private void anchored(double x, double y, LabelPlacement placement) {
    double angle = Math.toRadians(placement.rotationDegrees());
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    double right = placement.dxPixels() * pixelRatio - placement.anchorX() * text.width();
    double down = placement.anchorY() * text.ascent() - placement.dyPixels() * pixelRatio;
    double left = x + right * cos - down * sin;
    double baseline = y + right * sin + down * cos;
    places.add(
        angle == 0
            ? PlacedLabel.level(text, colours, left, baseline)
            : PlacedLabel.sloping(text, colours, left, baseline, cos, sin));
  }

  private void aroundSymbol(double x, double y) {
    double radius = symbolRadius();
    if (radius == 0) {
      places.add(centred(x, y));
      return;
    }
    double away = radius + GAP_PIXELS * pixelRatio + colours.reach() / 2;
    double diagonal = 0.7 * away;
    for (double[] side : AROUND) {
      double reach = side[0] != 0 && side[1] != 0 ? diagonal : away;
      double left = x + side[0] * reach - (1 - side[0]) / 2 * text.width();
      double middle = y - side[1] * (reach + text.ascent() / 2 * (side[0] == 0 ? 1 : 0.6));
      places.add(PlacedLabel.level(text, colours, left, middle + text.ascent() / 2));
    }
  }

  /** Half the size of the row's largest symbol, border and all; 0 without one. */
  private double symbolRadius() {
    double radius = 0;
    for (Stage stage : layer.stages()) {
      for (Stage.Tinted tinted : stage.tinted()) {
        if (tinted.tint() instanceof Tint.Mark mark && tinted.takes(row)) {
          double size = mark.sizePixels().applyAsDouble(row) + mark.strokeWidthPixels();
          radius = Math.max(radius, size / 2);
        }
      }
    }
    return radius;
  }

  private Stream<PlacedLabel> inside(LabelPlacement placement) {
    geometry.envelope(row, box);
    double width = (box[2] - box[0]) / view.resolution();
    double height = (box[3] - box[1]) / view.resolution();
    if (text.width() > width * FIT || text.ascent() > height * FIT) {
      return Stream.empty();
    }
    double[] pole = layer.poles().of(row);
    double x = view.toPixelX(pole[0]);
    double y = view.toPixelY(pole[1]);
    if (placement.kind() == LabelPlacement.Kind.POINT) {
      anchored(x, y, placement);
      return places.stream();
    }
    return Stream.concat(
        Stream.of(centred(x, y)),
        Arrays.stream(ASIDE).<PlacedLabel>mapMulti((side, to) -> aside(x, y, side, to)));
  }

  /** Gives the place beside a pixel, if the area holds that. */
  private void aside(double x, double y, double[] side, Consumer<PlacedLabel> places) {
    double middleX = x + side[0] * text.width();
    double middleY = y + side[1] * LINE_HEIGHT * text.ascent();
    if (new HitTest(geometry, view, middleX, middleY).inside(row)) {
      places.accept(centred(middleX, middleY));
    }
  }

  private PlacedLabel centred(double x, double y) {
    return PlacedLabel.level(text, colours, x - text.width() / 2, y + text.ascent() / 2);
  }

  private void middleOfLine(LabelPlacement placement) {
    for (LabelLine line : LabelLine.of(geometry, row, view, text.sizePixels())) {
      for (List<Double> middles : line.places(USUAL_REPEAT_PIXELS * pixelRatio, 0)) {
        anchored(line.path().x(middles.get(0)), line.path().y(middles.get(0)), placement);
      }
    }
  }

  private List<Stream<PlacedLabel>> alongParts(LabelPlacement placement) {
    double offset = placement.offsetPixels() * pixelRatio;
    double distance =
        placement.repeatPixels() > 0
            ? placement.repeatPixels() * pixelRatio + text.width()
            : Math.max(USUAL_REPEAT_PIXELS * pixelRatio, 3 * text.width());
    List<Stream<PlacedLabel>> labels = new ArrayList<>();
    for (LabelLine line : LabelLine.of(geometry, row, view, text.sizePixels())) {
      for (List<Double> middles : line.places(distance, text.width())) {
        labels.add(
            middles.stream()
                .map(at -> LineLettering.along(line.path(), text, colours, at, offset))
                .filter(Objects::nonNull));
      }
    }
    return labels;
  }
}
