package fr.bocage.desktop.annotate;

import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.GeodesicMeasure;
import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What a line drawn on the map measures on the ground, in words. */
final class MeasuredGround {
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private final AnnotationEdits edits;
  private final Texts texts;

  MeasuredGround(AnnotationEdits edits, Texts texts) {
    this.edits = edits;
    this.texts = texts;
  }

  /** While it is drawn: the last stretch with its azimuth, and all of it; empty for a point. */
  String soFar(Coordinate[] line, boolean closed) {
    if (line.length < 2) {
      return "";
    }
    return closed || line.length == 2
        ? whole(line, closed)
        : texts.get("measure.stretch", stretch(line))
            + "\n"
            + texts.get("measure.all", length(line));
  }

  /** When it is done. */
  String whole(Coordinate[] line, boolean closed) {
    if (!closed) {
      return line.length == 2 ? stretch(line) : length(line);
    }
    Geometry area = edits.inDegrees(VertexTool.shape(line, true));
    return texts.get("annotate.area", MeasureWords.of(area, texts.locale()))
        + "\n"
        + texts.get(
            "annotate.perimeter",
            MeasureWords.length(GeodesicMeasure.lengthMetres(area), texts.locale()));
  }

  private String stretch(Coordinate[] line) {
    Coordinate[] last = Arrays.copyOfRange(line, line.length - 2, line.length);
    Coordinate from = edits.inDegrees(last[0]);
    Coordinate to = edits.inDegrees(last[1]);
    double azimuth = GeodesicMeasure.azimuthDegrees(from.x, from.y, to.x, to.y);
    return length(last) + " · " + MeasureWords.azimuth(azimuth, texts.locale());
  }

  private String length(Coordinate[] line) {
    return MeasureWords.of(edits.inDegrees(FACTORY.createLineString(line)), texts.locale());
  }
}
