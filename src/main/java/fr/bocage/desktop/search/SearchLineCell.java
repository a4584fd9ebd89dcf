package fr.bocage.desktop.search;

import fr.bocage.desktop.layers.Legend;
import fr.bocage.desktop.words.Texts;
import fr.bocage.map.Layer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows a heading with its layer's symbol, or what was found with what tells it from its like. */
final class SearchLineCell extends ListCell<SearchLine> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final Legend legend;
  private final Texts texts;
  private final StackPane symbol = new StackPane();
  private final Label title = new Label();
  private final Label detail = new Label();
  private final HBox line;
  private Legend.Request shownSymbol;

  /**
   * @param chosen called when a hit is clicked
   */
  SearchLineCell(Legend legend, Texts texts, Consumer<SearchLine> chosen) {
    this.legend = legend;
    this.texts = texts;
    getStyleClass().add("search-line");
    symbol.getStyleClass().add("search-symbol");
    title.getStyleClass().add("search-title");
    detail.getStyleClass().add("search-detail");
    detail.setMinWidth(40);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    line = new HBox(symbol, title, space, detail);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("search-content");
    setPrefWidth(0); // the list's width decides, not the longest name
    setOnMouseClicked(
        event -> {
          if (getItem() != null && !getItem().isHeading()) {
            chosen.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(SearchLine item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (empty || item == null) {
      setGraphic(null);
      pseudoClassStateChanged(HEADING, false);
      return;
    }
    pseudoClassStateChanged(HEADING, item.isHeading());
    title.setText(item.isHeading() ? heading(item.group()) : title(item.hit()));
    detail.setText(item.isHeading() ? "" : item.hit().detail());
    setAccessibleText(title.getText() + " " + detail.getText());
    showSymbol(item);
    setGraphic(line);
  }

  private String heading(SearchGroup group) {
    return switch (group.kind()) {
      case PLACE -> texts.get("search.places");
      case ANNOTATIONS -> texts.get("search.annotations");
      case LAYERS -> texts.get("search.layers");
      case FEATURES -> group.layer().name();
    };
  }

  private String title(SearchHit hit) {
    return hit.title().isBlank() ? texts.get("search.untitled") : hit.title();
  }

  private void showSymbol(SearchLine item) {
    Layer layer = item.isHeading() ? item.group().layer() : null;
    if (layer == null) {
      shownSymbol = null;
      symbol.getChildren().setAll(item.isHeading() ? icon(item.group().kind()) : new Region());
      return;
    }
    Legend.Request request = legend.request(layer.style(), layer.table());
    if (request.equals(shownSymbol)) {
      return;
    }
    shownSymbol = request;
    symbol.getChildren().clear();
    legend.entries(
        request,
        entries -> {
          if (request == shownSymbol && !entries.isEmpty()) {
            symbol.getChildren().setAll(entries.get(entries.size() - 1).symbol());
          }
        });
  }

  private static Node icon(SearchGroup.Kind kind) {
    return new FontIcon(
        switch (kind) {
          case PLACE -> Feather.CROSSHAIR;
          case ANNOTATIONS -> Feather.MAP_PIN;
          default -> Feather.LAYERS;
        });
  }
}
