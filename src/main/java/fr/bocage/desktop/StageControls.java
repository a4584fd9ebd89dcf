package fr.bocage.desktop;

import fr.bocage.desktop.map.ThemedMap;
import java.util.Locale;
import javafx.stage.Window;

/** What the window's content asks of the window itself. */
interface StageControls {
  void toggleTheme();

  void toggleFullScreen();

  /** Shows everything in another language. */
  void speak(Locale language);

  /** The window that dialogs belong to. */
  Window window();

  /** The map in the window's theme. */
  ThemedMap themedMap();
}
