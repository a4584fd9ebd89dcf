package fr.bocage.desktop.table;

import fr.bocage.desktop.map.Navigation;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.map.Layer;
import fr.bocage.render.Picker.PickedFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Envelope;

/**
 * Keeps the rows that are chosen in the table and the features that are selected on the map the
 * same. JavaFX thread only.
 */
final class RowLink {
  /** More outlines than these say nothing on a map; the table may have more rows chosen. */
  private static final int MOST_ON_MAP = 1000;

  private final MapSession session;
  private final Navigation navigation;
  private final FeatureGrid grid;
  private final Supplier<Layer> layer;
  private boolean telling;
  private boolean asked;

  /**
   * @param layer the layer that the grid shows; may give null
   */
  RowLink(MapSession session, Navigation navigation, FeatureGrid grid, Supplier<Layer> layer) {
    this.session = session;
    this.navigation = navigation;
    this.grid = grid;
    this.layer = layer;
    grid.getSelectionModel()
        .getSelectedIndices()
        .addListener((ListChangeListener<Integer>) change -> tellSoon());
  }

  Subscription listen() {
    return session.selection().subscribe((before, now) -> follow());
  }

  /** Shows other rows, among which those of what is selected on the map are marked again. */
  void showRows(TableRows rows) {
    quietly(() -> grid.showRows(rows));
    follow();
  }

  /** Changes the grid without the map's taking that for a choice. */
  void quietly(Runnable change) {
    telling = true;
    change.run();
    telling = false;
  }

  /** A choice of many rows comes as many changes: the map is told once, when they are over. */
  private void tellSoon() {
    if (!telling && !asked) {
      asked = true;
      Platform.runLater(
          () -> {
            asked = false;
            tell();
          });
    }
  }

  private void tell() {
    List<PickedFeature> chosen = chosen();
    boolean ours = session.selection().get() instanceof Selection.OfFeatures;
    if (chosen.isEmpty() && !ours) {
      return;
    }
    Selection now =
        chosen.isEmpty() ? new Selection.Nothing() : Selection.OfFeatures.chosen(chosen);
    quietly(() -> session.selection().set(now));
  }

  private List<PickedFeature> chosen() {
    List<PickedFeature> chosen = new ArrayList<>();
    Layer shown = layer.get();
    List<Integer> positions = grid.getSelectionModel().getSelectedIndices();
    for (int i = 0; shown != null && i < Math.min(MOST_ON_MAP, positions.size()); i++) {
      if (positions.get(i) < grid.rows().size()) {
        chosen.add(new PickedFeature(shown, grid.rows().row(positions.get(i))));
      }
    }
    return chosen;
  }

  /** Marks the rows of what is selected on the map, and scrolls to the first. */
  void follow() {
    if (telling) {
      return;
    }
    int[] positions = positionsOfSelection();
    quietly(() -> mark(positions));
  }

  private void mark(int[] positions) {
    grid.getSelectionModel().clearSelection();
    if (positions.length > 0) {
      grid.getSelectionModel().selectIndices(positions[0], positions);
      grid.getFocusModel().focus(positions[0]);
      grid.scrollTo(Math.max(0, positions[0] - 2)); // with something above, to see where one is
    }
  }

  private int[] positionsOfSelection() {
    Layer shown = layer.get();
    if (shown == null || !(session.selection().get() instanceof Selection.OfFeatures found)) {
      return new int[0];
    }
    UUID id = shown.id();
    int[] rows =
        found.features().stream()
            .filter(feature -> feature.layer().id().equals(id))
            .mapToInt(PickedFeature::row)
            .toArray();
    return grid.rows().positions(rows);
  }

  /** Looks at the chosen rows. */
  void fly() {
    Layer shown = layer.get();
    Envelope all = new Envelope();
    for (PickedFeature feature : chosen()) {
      all.expandToInclude(shown.table().geometry().envelope(feature.row()));
    }
    navigation.flyTo(all);
  }

  /** The chosen rows, in the order in which they stand. */
  int[] chosenRows(int most) {
    List<Integer> positions = grid.getSelectionModel().getSelectedIndices();
    int[] rows = new int[Math.min(most, positions.size())];
    Arrays.setAll(rows, i -> grid.rows().row(positions.get(i)));
    return rows;
  }
}
