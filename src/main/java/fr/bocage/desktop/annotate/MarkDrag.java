package fr.bocage.desktop.annotate;

import java.util.List;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Geometry;

/** What the hand has hold of, marks or a frame around them, and what it makes in the end. */
interface MarkDrag {
  /** The hand is there now. */
  void to(MouseEvent event);

  /** The marks' shapes as they would be, in the display CRS; none before the hand has moved. */
  List<Geometry> shapes();

  /** How far it has come, in words; may be empty. */
  String words();

  /** The hand lets go of it where it is now: the edit is made, if anything has changed. */
  void end();

  /** Takes away what it has laid over the map. */
  default void close() {}
}
