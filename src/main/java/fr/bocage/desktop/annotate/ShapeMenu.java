package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.MenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Coordinate;

/** What can be done with the shapes of marks, as the items of a menu. */
final class ShapeMenu {
  private final PartEdits parts;
  private final AnnotationEdits edits;
  private final Texts texts;

  ShapeMenu(MapSession session, AnnotationEdits edits, Texts texts) {
    this.edits = edits;
    this.texts = texts;
    parts = new PartEdits(session, edits);
  }

  /**
   * Only what makes sense for these marks.
   *
   * @param place where somebody points, in the display CRS; null for nowhere
   */
  List<MenuItem> items(List<MapAnnotation> marks, Coordinate place) {
    List<UUID> ids = marks.stream().map(MapAnnotation::id).toList();
    List<MenuItem> items = new ArrayList<>();
    if (place != null && marks.size() == 1 && PartEdits.isLine(marks.get(0))) {
      items.add(item("split", Feather.SCISSORS, () -> parts.splitAt(ids.get(0), place)));
    }
    if (marks.stream().anyMatch(mark -> mark.geometry().getNumGeometries() > 1)) {
      items.add(item("parts", Feather.GRID, () -> parts.intoParts(ids)));
    }
    if (PartEdits.canJoin(marks)) {
      items.add(item("join", Feather.LINK, () -> parts.join(ids)));
    }
    List<MapAnnotation> measured =
        marks.stream()
            .filter(mark -> !MeasuredTitle.words(mark, texts.locale()).isEmpty())
            .toList();
    if (!measured.isEmpty()) {
      boolean told = measured.stream().allMatch(MeasuredTitle::tells);
      items.add(
          item(told ? "unmeasure" : "measure", Feather.COMPASS, () -> tellMeasure(ids, !told)));
    }
    return items;
  }

  private void tellMeasure(List<UUID> ids, boolean told) {
    edits.change(
        ids,
        "annotation.write",
        mark -> told ? MeasuredTitle.with(mark, texts.locale()) : MeasuredTitle.without(mark));
  }

  private MenuItem item(String name, Feather icon, Runnable run) {
    MenuItem item = new MenuItem(texts.get("marks.menu." + name), new FontIcon(icon));
    item.setId("mark-" + name);
    item.setOnAction(event -> run.run());
    return item;
  }
}
