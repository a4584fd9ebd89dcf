package fr.bocage.desktop;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.DrawTool;
import fr.bocage.desktop.annotate.PlaceTool;
import fr.bocage.desktop.annotate.SelectTool;
import fr.bocage.desktop.map.MapTool;
import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.map.ToolEntry;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.render.Picker;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** Lays the window's tools into their box. */
final class MapTools {
  private MapTools() {}

  static ToolBox box(MapSession session, AnnotationEdits edits, Picker picker, Texts texts) {
    ToolBox box =
        new ToolBox(
            entry("select", Feather.MOUSE_POINTER, "V", new SelectTool(session, edits, picker)));
    Runnable done = box::activateFirst;
    box.register(
        entry("pin", Feather.MAP_PIN, "P", place(AnnotationKind.PIN, "pin", edits, texts, done)));
    box.register(
        entry("text", Feather.TYPE, "T", place(AnnotationKind.TEXT, "text", edits, texts, done)));
    box.register(
        entry("line", Feather.EDIT_2, "L", new DrawTool(AnnotationKind.LINE, edits, done)));
    box.register(
        entry("area", Feather.HEXAGON, "A", new DrawTool(AnnotationKind.AREA, edits, done)));
    return box;
  }

  private static MapTool place(
      AnnotationKind kind, String name, AnnotationEdits edits, Texts texts, Runnable done) {
    return new PlaceTool(kind, edits, texts.get("annotate.prompt." + name), done);
  }

  private static ToolEntry entry(String name, Feather icon, String key, MapTool tool) {
    return new ToolEntry(
        "tool-" + name, icon, "tool." + name, KeyCombination.keyCombination(key), tool);
  }
}
