package fr.bocage.render;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.photo.Pixels;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;

/** Draws photos: a print with a white edge that stands on its place. */
final class PhotoSketch {
  /** Longer side of the picture at a pixel ratio of 1. */
  static final int PICTURE_PIXELS = 56;

  static final double EDGE_PIXELS = 3;

  /** From the place up to the print. */
  static final double FOOT_PIXELS = 8;

  private final SketchBoard board;
  private final Thumbnails thumbnails;
  private final PinSketch pins;

  PhotoSketch(SketchBoard board, Thumbnails thumbnails, PinSketch pins) {
    this.board = board;
    this.thumbnails = thumbnails;
    this.pins = pins;
  }

  void draw(MapAnnotation mark, Coordinate at) {
    int longest = (int) Math.round(PICTURE_PIXELS * board.ratio);
    Optional<Pixels> picture =
        mark.photo() == null ? Optional.empty() : thumbnails.of(mark.photo(), longest);
    double x = board.x(at);
    double y = board.y(at);
    if (picture.isPresent()) {
      print(mark, picture.get(), x, y);
    } else {
      double head = y - PinShape.CENTRE_UP * board.ratio;
      pins.body(x, y, board.colour(mark.look()));
      board.add(new Shape(PinSymbols.camera(x, head, board.ratio), board.paper, 0, null));
      board.titleFrom(mark.title(), x + PinSketch.TITLE_PIXELS * board.ratio, head);
    }
  }

  private void print(MapAnnotation mark, Pixels picture, double x, double y) {
    double ratio = board.ratio;
    double edge = EDGE_PIXELS * ratio;
    int left = (int) SketchBoard.whole(x - picture.width() / 2.0);
    int top = (int) SketchBoard.whole(y - FOOT_PIXELS * ratio - edge - picture.height());
    double centreX = left + picture.width() / 2.0;
    double centreY = top + picture.height() / 2.0;
    double halfWidth = picture.width() / 2.0 + edge;
    double halfHeight = picture.height() / 2.0 + edge;
    double foot = 5 * ratio;
    double bottom = centreY + halfHeight - 0.5 * ratio;
    board.add(
        Shape.filled(
            RoundedBox.around(
                centreX, centreY + 1.5 * ratio, halfWidth + ratio, halfHeight + ratio, 3 * ratio),
            SketchBoard.SHADOW));
    board.add(
        new Shape(
            List.of(
                RoundedBox.around(centreX, centreY, halfWidth, halfHeight, 2 * ratio),
                new Shape.Ring(
                    new double[] {x + foot, x, x - foot}, new double[] {bottom, y, bottom}, true)),
            board.paper,
            0,
            null));
    board.add(new PicturePart(picture.argb(), picture.width(), left, top));
    board.obstacle(centreX - halfWidth, centreY - halfHeight, centreX + halfWidth, y, 2 * ratio);
    board.titleFrom(mark.title(), centreX + halfWidth + 5 * ratio, centreY);
  }

  /** About where the print of a photo is, at a pixel ratio of 1: pictures are rarely square. */
  static Box box(double x, double y) {
    double half = PICTURE_PIXELS / 2.0 + EDGE_PIXELS;
    Box box = new Box();
    box.include(x - half, y - FOOT_PIXELS - 2 * half);
    box.include(x + half, y);
    return box;
  }
}
