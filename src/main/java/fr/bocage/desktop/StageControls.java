package fr.bocage.desktop;

import fr.bocage.desktop.map.ThemedMap;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.stage.Window;

/** What the window's content asks of the window itself. */
interface StageControls {
  void toggleTheme();

  void toggleFullScreen();

  /** Whether the window fills the screen; also someone else may change it. */
  ReadOnlyBooleanProperty fullScreen();

  void setFullScreen(boolean full);

  /** Shows everything in another language. */
  void speak(Locale language);

  /** How tall the attribute table was the last time, points. */
  double tableHeight();

  void rememberTableHeight(double height);

  /** Whether the pointer is drawn to vertices and edges; remembered. */
  BooleanProperty snapping();

  /** The window that dialogs belong to. */
  Window window();

  /** The map in the window's theme. */
  ThemedMap themedMap();
}
