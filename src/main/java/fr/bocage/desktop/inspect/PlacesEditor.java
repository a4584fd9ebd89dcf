package fr.bocage.desktop.inspect;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Circles;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.CoordinateField;
import fr.bocage.desktop.annotate.LengthField;
import fr.bocage.desktop.annotate.ShapeEdits;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.CoordinateFormat;
import fr.bocage.geo.Crs;
import fr.bocage.geo.TypedPlace;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the shown annotation lies, to be typed: a pin's place, a circle's centre, each vertex of
 * lines and areas, part by part and hole by hole; and how large a circle is. In degrees or in the
 * map's coordinates; what is typed may be in either.
 */
final class PlacesEditor extends VBox {
  private static final double ROW_HEIGHT = 34;
  private static final int MOST_ROWS = 6;

  private final MapSession session;
  private final AnnotationEdits edits;
  private final ShapeEdits shapes;
  private final Texts texts;
  private final CoordinateFormat format;
  private final Hyperlink system = new Hyperlink();
  private final CoordinateField only;
  private final LengthField radius;
  private final HBox radiusRow;
  private final ListView<Integer> list = new ListView<>();
  private MapAnnotation shown;
  private List<ShapeEdits.Vertex> places = List.of();
  private boolean inMapCrs;

  PlacesEditor(MapSession session, AnnotationEdits edits, Texts texts) {
    this.session = session;
    this.edits = edits;
    this.texts = texts;
    shapes = new ShapeEdits(session, edits);
    format = new CoordinateFormat(texts.locale());
    only = new CoordinateField(this::degrees, place -> move(places.get(0), place));
    only.setId("mark-place");
    only.setAccessibleText(texts.get("annotate.places"));
    radius = new LengthField(texts.locale(), metres -> shapes.changeRadius(shown.id(), metres));
    radius.setId("mark-radius");
    radius.setAccessibleText(texts.get("annotate.radius.of"));
    LazyTooltip.on(radius, texts.get("annotate.radius.form"));
    radiusRow = new HBox(new Label(texts.get("annotate.radius.of")), radius);
    radiusRow.getStyleClass().add("mark-radius-row");
    radiusRow.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(radius, Priority.ALWAYS);
    system.setId("mark-place-system");
    system.setTooltip(new Tooltip(texts.get("annotate.places.other")));
    system.setOnAction(event -> changeSystem());
    list.setId("mark-places");
    list.setFixedCellSize(ROW_HEIGHT);
    list.setCellFactory(view -> new VertexCell());
    list.setAccessibleText(texts.get("annotate.places"));
    Label title = new Label(texts.get("annotate.places"));
    title.getStyleClass().add("mark-places-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(title, space, system);
    head.setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("mark-places");
    getChildren().addAll(head, only, list, radiusRow);
  }

  void show(MapAnnotation mark) {
    shown = mark;
    places = placesOf(mark);
    boolean round = mark.kind() == AnnotationKind.CIRCLE;
    radiusRow.setVisible(round);
    radiusRow.setManaged(round);
    if (round) {
      radius.show(mark.placement().radiusMetres());
    }
    refresh();
  }

  /** In longitude and latitude. */
  private static List<ShapeEdits.Vertex> placesOf(MapAnnotation mark) {
    return mark.kind() == AnnotationKind.CIRCLE
        ? List.of(new ShapeEdits.Vertex(0, 0, 0, Circles.centre(mark.geometry())))
        : ShapeEdits.vertices(mark.geometry());
  }

  private void refresh() {
    Crs crs = session.document().get().crs();
    system.setText(inMapCrs ? crs.name() : texts.get("annotate.places.degrees"));
    system.setVisible(!crs.geographic());
    boolean one = places.size() == 1;
    only.setVisible(one);
    only.setManaged(one);
    list.setVisible(!one);
    list.setManaged(!one);
    if (one) {
      only.show(words(places.get(0).place()));
      return;
    }
    list.setPrefHeight(ROW_HEIGHT * Math.min(MOST_ROWS, places.size()) + 2);
    if (list.getItems().size() != places.size()) {
      list.getItems().setAll(IntStream.range(0, places.size()).boxed().toList());
    } else {
      list.refresh();
    }
  }

  private void changeSystem() {
    inMapCrs = !inMapCrs;
    refresh();
  }

  private String words(Coordinate degrees) {
    Crs crs = session.document().get().crs();
    if (!inMapCrs || crs.geographic()) {
      return format.exactDegrees(degrees.x, degrees.y);
    }
    Coordinate place = edits.onMap(degrees);
    return format.exact(crs, place.x, place.y);
  }

  private Optional<Coordinate> degrees(TypedPlace typed) {
    Coordinate place = new Coordinate(typed.x(), typed.y());
    Coordinate degrees = typed.inDegrees() ? place : edits.inDegrees(place);
    boolean onEarth = Math.abs(degrees.x) <= 180 && Math.abs(degrees.y) <= 90;
    return onEarth ? Optional.of(degrees) : Optional.empty();
  }

  private void move(ShapeEdits.Vertex from, Coordinate degrees) {
    shapes.moveVertex(shown.id(), from, degrees);
  }

  private boolean hasParts() {
    return shown.geometry().getNumGeometries() > 1;
  }

  /** Numbers from 1, as short as they can be: {@code 2.h1.3} is the second part's hole. */
  private String number(ShapeEdits.Vertex vertex) {
    String part = hasParts() ? vertex.part() + 1 + "." : "";
    String hole =
        vertex.ring() == 0 ? "" : texts.get("annotate.places.hole.short", vertex.ring()) + ".";
    return part + hole + (vertex.index() + 1);
  }

  private String name(ShapeEdits.Vertex vertex) {
    int number = vertex.index() + 1;
    int part = vertex.part() + 1;
    if (vertex.ring() > 0) {
      String hole = texts.get("annotate.places.hole", vertex.ring(), number);
      return hasParts() ? texts.get("annotate.places.part.hole", part, hole) : hole;
    }
    return hasParts()
        ? texts.get("annotate.places.part", part, number)
        : texts.get("annotate.places.vertex", number);
  }

  /** One vertex: its number and its place. */
  private final class VertexCell extends ListCell<Integer> {
    private final Label number = new Label();
    private final CoordinateField field =
        new CoordinateField(PlacesEditor.this::degrees, this::typed);
    private final HBox row = new HBox(number, field);

    VertexCell() {
      number.getStyleClass().add("vertex-number");
      HBox.setHgrow(field, Priority.ALWAYS);
      row.setAlignment(Pos.CENTER_LEFT);
      setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    private void typed(Coordinate degrees) {
      move(places.get(getItem()), degrees);
    }

    @Override
    protected void updateItem(Integer index, boolean empty) {
      super.updateItem(index, empty);
      setGraphic(empty ? null : row);
      if (!empty && index < places.size()) {
        ShapeEdits.Vertex vertex = places.get(index);
        number.setText(number(vertex));
        field.setAccessibleText(name(vertex));
        field.show(words(vertex.place()));
      }
    }
  }
}
