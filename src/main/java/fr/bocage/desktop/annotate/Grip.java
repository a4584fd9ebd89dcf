package fr.bocage.desktop.annotate;

import javafx.scene.Cursor;

/** What the frame around selected marks can be taken hold of by. */
enum Grip {
  NORTH_WEST(-1, 1, Cursor.NW_RESIZE),
  NORTH_EAST(1, 1, Cursor.NE_RESIZE),
  SOUTH_EAST(1, -1, Cursor.SE_RESIZE),
  SOUTH_WEST(-1, -1, Cursor.SW_RESIZE),
  TURN(0, 1, Cursor.OPEN_HAND);

  /** -1 west, 0 in the middle, 1 east. */
  final int east;

  /** -1 south, 1 north. */
  final int north;

  final Cursor cursor;

  Grip(int east, int north, Cursor cursor) {
    this.east = east;
    this.north = north;
    this.cursor = cursor;
  }
}
