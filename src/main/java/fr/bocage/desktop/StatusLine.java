package fr.bocage.desktop;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.session.DegreesFinder;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.CoordinateFormat;
import fr.bocage.geo.CrsCatalogue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Coordinate;

/** The window's lower edge: where the pointer is, scale, CRS, what is loading, what is kept. */
final class StatusLine extends HBox {
  /** Narrower, the same place in degrees would be cut off, or cut off what matters more. */
  private static final double ROOM_FOR_DEGREES = 840;

  private final MapSession session;
  private final MapView map;
  private final DegreesFinder degrees;
  private final Texts texts;
  private final CoordinateFormat format;
  private final Label projected = new Label();
  private final Label geographic = new Label();
  private final Button saved = new Button();

  StatusLine(
      MapSession session,
      MapView map,
      DegreesFinder degrees,
      CrsCatalogue catalogue,
      ToggleButton magnet,
      Action history,
      Texts texts) {
    this.session = session;
    this.map = map;
    this.degrees = degrees;
    this.texts = texts;
    format = new CoordinateFormat(texts.locale());
    getStyleClass().add("status-line");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(0); // never wider than the window
    projected.setId("coordinates");
    geographic.setId("degrees");
    geographic.getStyleClass().add("status-quiet");
    saved.setId("save-state");
    saved.setOnAction(event -> history.run().run());
    LazyTooltip.on(saved, history.tooltip(texts));
    CrsChooser system = new CrsChooser(session, catalogue, texts);
    for (Region whole : new Region[] {projected, saved, system}) {
      whole.setMinWidth(USE_PREF_SIZE);
    }
    geographic.visibleProperty().bind(widthProperty().greaterThan(ROOM_FOR_DEGREES));
    geographic.managedProperty().bind(geographic.visibleProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren()
        .addAll(
            projected,
            geographic,
            space,
            new LoadingIndicator(session.loading(), texts),
            saved,
            separator(),
            magnet,
            new ScaleField(session, map, texts),
            separator(),
            system);
    map.addEventFilter(MouseEvent.MOUSE_MOVED, this::point);
    map.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::point);
    map.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, this::leave);
    session.saveState().addListener((property, before, now) -> showSaveState(now));
    showSaveState(session.saveState().get());
  }

  private static Separator separator() {
    return new Separator(Orientation.VERTICAL);
  }

  private void point(MouseEvent event) {
    if (map.viewport() == null) {
      return;
    }
    Coordinate place = map.toMap(event.getX(), event.getY());
    boolean inDegrees = session.document().get().crs().geographic();
    projected.setText(format.format(session.document().get().crs(), place.x, place.y));
    geographic.setText(
        inDegrees
            ? ""
            : degrees.degrees(place).map(at -> format.decimalDegrees(at.x, at.y)).orElse(""));
  }

  private void leave(MouseEvent event) {
    if (event.getTarget() == map) {
      projected.setText("");
      geographic.setText("");
    }
  }

  private void showSaveState(MapSession.SaveState state) {
    saved.setText(
        switch (state) {
          case SAVED -> texts.get("save.saved");
          case SAVING -> texts.get("save.saving");
          case FAILED -> texts.get("save.failed");
        });
    saved.setGraphic(
        new FontIcon(
            switch (state) {
              case SAVED -> Feather.CHECK;
              case SAVING -> Feather.MORE_HORIZONTAL;
              case FAILED -> Feather.ALERT_CIRCLE;
            }));
    saved.getStyleClass().setAll("button", "flat", "small", "save-state");
    if (state == MapSession.SaveState.FAILED) {
      saved.getStyleClass().add("save-failed");
    }
  }
}
