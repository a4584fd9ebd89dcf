package fr.bocage.desktop.inspect;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.ColourChoice;
import fr.bocage.desktop.annotate.MarkMenu;
import fr.bocage.desktop.annotate.MeasureWords;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.GeodesicMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Several annotations at once: what they measure together, and what can be done with them all. */
final class ManyMarks extends VBox {
  private final MapSession session;
  private final Texts texts;
  private final Label sum = new Label();
  private final ColourChoice colour;
  private List<UUID> ids = List.of();

  ManyMarks(MapSession session, Texts texts, AnnotationEdits edits) {
    this.session = session;
    this.texts = texts;
    MarkMenu menu = new MarkMenu(session, edits, texts);
    colour = new ColourChoice(texts, chosen -> edits.colour(ids, chosen));
    sum.setId("many-sum");
    sum.getStyleClass().add("panel-hint");
    sum.setWrapText(true);
    MenuButton change = new MenuButton(texts.get("marks.change"));
    change.setId("many-change");
    change.setOnShowing(event -> change.getItems().setAll(menu.items(ids)));
    Button delete = new Button(texts.get("annotate.delete"), new FontIcon(Feather.TRASH_2));
    delete.getStyleClass().addAll("danger", "flat");
    delete.setOnAction(event -> edits.delete(ids));
    getStyleClass().add("annotation-editor");
    getChildren().addAll(sum, colour, change, delete);
  }

  void show(List<UUID> annotations) {
    ids = annotations;
    refresh();
  }

  /** Shows them as they are now. */
  void refresh() {
    double length = 0;
    double area = 0;
    String common = null;
    for (MapAnnotation mark : marks()) {
      int dimension = mark.geometry().getDimension();
      length += dimension == 1 ? GeodesicMeasure.lengthMetres(mark.geometry()) : 0;
      area += dimension == 2 ? GeodesicMeasure.areaSquareMetres(mark.geometry()) : 0;
      common = common == null || common.equals(mark.colour()) ? mark.colour() : "";
    }
    List<String> told = new ArrayList<>();
    if (length > 0) {
      told.add(texts.get("annotate.length", MeasureWords.length(length, texts.locale())));
    }
    if (area > 0) {
      told.add(texts.get("annotate.area", MeasureWords.area(area, texts.locale())));
    }
    sum.setText(String.join("\n", told));
    sum.setVisible(!told.isEmpty());
    sum.setManaged(!told.isEmpty());
    colour.show(common == null ? "" : common);
  }

  private List<MapAnnotation> marks() {
    return ids.stream().map(session::annotation).flatMap(Optional::stream).toList();
  }
}
