package fr.bocage.desktop.inspect;

import fr.bocage.desktop.words.Texts;
import fr.bocage.map.Layer;
import fr.bocage.render.Picker.PickedFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The features found at a place, grouped by layer, each with all its attributes. */
final class FeatureList extends VBox {
  /** More cards than these nobody reads; the rest is counted. */
  private static final int MOST_CARDS = 40;

  private final Texts texts;

  FeatureList(Texts texts) {
    this.texts = texts;
    getStyleClass().add("feature-list");
  }

  void show(List<PickedFeature> found) {
    getChildren().clear();
    if (found.isEmpty()) {
      getChildren().add(hint(texts.get("inspect.nothing.hint")));
      return;
    }
    Map<UUID, List<PickedFeature>> byLayer = new LinkedHashMap<>();
    for (PickedFeature feature : found.subList(0, Math.min(MOST_CARDS, found.size()))) {
      byLayer.computeIfAbsent(feature.layer().id(), id -> new ArrayList<>()).add(feature);
    }
    for (List<PickedFeature> group : byLayer.values()) {
      Layer layer = group.get(0).layer();
      Label name = new Label(layer.name());
      name.getStyleClass().add("feature-layer");
      getChildren().add(name);
      for (PickedFeature feature : group) {
        getChildren().add(new FeatureCard(feature, texts));
      }
    }
    if (found.size() > MOST_CARDS) {
      getChildren().add(hint(texts.get("inspect.more", found.size() - MOST_CARDS)));
    }
  }

  private static Label hint(String words) {
    Label label = new Label(words);
    label.getStyleClass().add("panel-hint");
    label.setWrapText(true);
    return label;
  }
}
