package fr.bocage.desktop.annotate;

import java.util.List;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Geometry;

/** Something of the selected marks in the hand: what it would become, and the edit in the end. */
interface MarkDrag {
  /** The hand is there now. */
  void to(MouseEvent event);

  /** The marks' shapes as they would be, in the display CRS; none before the hand has moved. */
  List<Geometry> shapes();

  /** How far it has come, in words; may be empty. */
  String words();

  /** Lets go: the edit is made, if anything has changed. */
  void end();
}
