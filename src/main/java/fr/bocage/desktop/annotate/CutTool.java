package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.session.MapSession;
import java.util.List;
import java.util.UUID;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.LineString;

/**
 * Cuts marks along a line drawn over them, click by click or by a drag: the selected ones, or where
 * it misses these, all that it crosses. One edit.
 */
public final class CutTool extends VertexTool {
  private final MapSession session;
  private final PartEdits parts;
  private final Runnable done;

  /**
   * @param done called after something was cut, to take up the select tool again
   */
  public CutTool(MapSession session, AnnotationEdits edits, DrawingAids aids, Runnable done) {
    super(AnnotationKind.LINE, edits, aids);
    this.done = done;
    this.session = session;
    parts = new PartEdits(session, edits);
  }

  @Override
  boolean isDrawnByDrag() {
    return true;
  }

  @Override
  void show(Coordinate[] line, boolean closed, Coordinate at) {
    sketch.show(line, false, "", at, overlay);
  }

  @Override
  boolean ended(Coordinate[] line, boolean closed) {
    if (line.length < 2) {
      return false;
    }
    LineString knife = FACTORY.createLineString(line);
    if (parts.cut(session.selection().get().annotations(), knife)
        || parts.cut(crossed(knife), knife)) {
      done.run();
    }
    return true;
  }

  private List<UUID> crossed(LineString knife) {
    Envelope around = knife.getEnvelopeInternal();
    return session.document().get().annotations().stream()
        .filter(mark -> mark.geometry().getEnvelopeInternal().intersects(around))
        .map(mark -> mark.annotation().id())
        .toList();
  }
}
