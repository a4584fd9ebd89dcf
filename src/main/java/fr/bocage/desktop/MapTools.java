package fr.bocage.desktop;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.CutTool;
import fr.bocage.desktop.annotate.DrawTool;
import fr.bocage.desktop.annotate.DrawingAids;
import fr.bocage.desktop.annotate.FreehandTool;
import fr.bocage.desktop.annotate.MarkIcons;
import fr.bocage.desktop.annotate.MarkKeys;
import fr.bocage.desktop.annotate.MarkMenu;
import fr.bocage.desktop.annotate.MeasureTool;
import fr.bocage.desktop.annotate.PlaceTool;
import fr.bocage.desktop.annotate.SelectTool;
import fr.bocage.desktop.annotate.Snapping;
import fr.bocage.desktop.annotate.SpanTool;
import fr.bocage.desktop.map.MapTool;
import fr.bocage.desktop.map.ToolBox;
import fr.bocage.desktop.map.ToolEntry;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.render.Picker;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** Lays the window's tools into their box. */
final class MapTools {
  private static final String PINS = "pins";
  private static final String WORDS = "words";
  private static final String LINES = "lines";
  private static final String AREAS = "areas";

  private final ToolBox box;
  private final AnnotationEdits edits;
  private final DrawingAids aids;

  private MapTools(ToolBox box, AnnotationEdits edits, DrawingAids aids) {
    this.box = box;
    this.edits = edits;
    this.aids = aids;
  }

  static ToolBox box(
      MapSession session,
      AnnotationEdits edits,
      Snapping snapping,
      Picker picker,
      BooleanSupplier presenting,
      Texts texts) {
    MarkKeys keys = new MarkKeys(session, edits);
    ToolBox box =
        new ToolBox(
            new ToolEntry(
                "tool-select",
                Feather.MOUSE_POINTER,
                "tool.select",
                KeyCombination.keyCombination("V"),
                "select",
                null,
                new SelectTool(
                    session,
                    edits,
                    snapping,
                    picker,
                    new MarkMenu(session, edits, texts),
                    keys,
                    texts.locale())));
    DrawingAids aids = new DrawingAids(snapping, keys, presenting, texts);
    MapTools tools = new MapTools(box, edits, aids);
    tools.addMarks();
    tools.add(
        "measure",
        Feather.COMPASS,
        "measure",
        "M",
        AnnotationKind.LINE,
        new MeasureTool(edits, aids, box::activateFirst));
    tools.add(
        "cut",
        Feather.SCISSORS,
        "measure",
        "K",
        null,
        new CutTool(session, edits, aids, box::activateFirst));
    return box;
  }

  private void addMarks() {
    add(AnnotationKind.PIN, PINS, "P");
    add(AnnotationKind.TEXT, WORDS, "T");
    add(AnnotationKind.CALLOUT, WORDS, "C");
    add(AnnotationKind.LINE, LINES, "L");
    add(AnnotationKind.ARROW, LINES, "Shift+L");
    add(AnnotationKind.FREEHAND, LINES, "F");
    add(AnnotationKind.HIGHLIGHT, LINES, "H");
    add(AnnotationKind.AREA, AREAS, "A");
    add(AnnotationKind.RECTANGLE, AREAS, "R");
    add(AnnotationKind.CIRCLE, AREAS, "O");
  }

  private void add(AnnotationKind kind, String group, String key) {
    add(kind.word(), MarkIcons.of(kind), group, key, kind, tool(kind));
  }

  private void add(
      String name, Feather icon, String group, String key, AnnotationKind makes, MapTool tool) {
    box.register(
        new ToolEntry(
            "tool-" + name,
            icon,
            "tool." + name,
            KeyCombination.keyCombination(key),
            group,
            makes,
            tool));
  }

  private MapTool tool(AnnotationKind kind) {
    return switch (kind) {
      case PIN, TEXT, CALLOUT -> new PlaceTool(kind, edits, aids);
      case LINE, ARROW, AREA -> new DrawTool(kind, edits, aids);
      case FREEHAND, HIGHLIGHT -> new FreehandTool(kind, edits, aids);
      case RECTANGLE, CIRCLE -> new SpanTool(kind, edits, aids);
      case PHOTO -> throw new IllegalArgumentException("expected a kind that can be drawn");
    };
  }
}
