package fr.bocage.desktop;

import fr.bocage.desktop.doctor.DoctorSheet;
import fr.bocage.desktop.doctor.PolygonCheck;
import fr.bocage.desktop.doctor.RowsCard;
import fr.bocage.desktop.export.FileTarget;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.format.doctor.CrsDoctor;
import fr.bocage.format.doctor.KnownGround;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.SampleLand;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** Opens the import doctor's screens in the window. JavaFX thread only. */
final class LayerDoctor {
  private static final double MARGIN = 16;

  private final MapSession session;
  private final Services services;
  private final Texts texts;
  private final StackPane map;
  private final KnownGround ground;
  private final CrsDoctor doctor;
  private final PolygonCheck check;
  private RowsCard card;

  /**
   * @param target asks where repaired copies are to be
   * @param map where lists of rows lie beside the map
   */
  LayerDoctor(
      MapSession session, Services services, Texts texts, FileTarget target, StackPane map) {
    this.session = session;
    this.services = services;
    this.texts = texts;
    this.map = map;
    ground = SampleLand.in(services.samples(), services.formats());
    doctor = new CrsDoctor(services.catalogue(), ground);
    check =
        new PolygonCheck(
            session,
            services.writers(),
            services.jobs(),
            texts,
            target,
            this::show,
            this::closeCard);
  }

  String name(UUID layer) {
    return record(layer).map(LayerRecord::name).orElse("");
  }

  /**
   * What can be said of a layer's file; empty while its data is not there.
   *
   * @param closeSheet called when the user wants to see rows on the map instead
   */
  Optional<Node> examination(UUID layer, Runnable closeSheet) {
    if (session.loaded(layer).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DoctorSheet(
            layer,
            session,
            doctor,
            ground,
            services.jobs(),
            texts,
            (title, rows) -> {
              closeSheet.run();
              showRows(layer, title, rows);
            }));
  }

  /** Checks a layer's polygons. */
  void check(UUID layer) {
    record(layer).ifPresent(check::start);
  }

  private Optional<LayerRecord> record(UUID layer) {
    return session.state().get().layer(layer);
  }

  private void showRows(UUID layer, String title, List<Integer> rows) {
    show(
        new RowsCard(
            title, layer, rows, row -> words(layer, row), session, texts, this::closeCard));
    card.begin();
  }

  /** The row's number, as people count, and its first value. */
  private String words(UUID layer, int row) {
    String value =
        session
            .loaded(layer)
            .map(LoadedLayer::source)
            .flatMap(table -> table.columns().stream().findFirst())
            .map((AttributeColumn column) -> column.text(row))
            .orElse("");
    return texts.get("doctor.row", row + 1, value);
  }

  private void show(RowsCard next) {
    closeCard();
    card = next;
    StackPane.setAlignment(card, Pos.BOTTOM_LEFT);
    StackPane.setMargin(card, new Insets(MARGIN, MARGIN, 3 * MARGIN, MARGIN));
    map.getChildren().add(card);
  }

  private void closeCard() {
    map.getChildren().remove(card);
    card = null;
  }
}
