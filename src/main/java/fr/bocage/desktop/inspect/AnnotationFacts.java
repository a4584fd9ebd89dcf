package fr.bocage.desktop.inspect;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Provenance;
import fr.bocage.desktop.annotate.MeasureWords;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.CoordinateFormat;
import fr.bocage.geo.GeodesicMeasure;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What an annotation measures, and who made it when. */
final class AnnotationFacts extends VBox {
  private final Texts texts;
  private final Label measure = new Label();
  private final Label history = new Label();

  AnnotationFacts(Texts texts) {
    this.texts = texts;
    for (Label label : new Label[] {measure, history}) {
      label.getStyleClass().add("panel-hint");
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    getStyleClass().add("mark-facts");
    getChildren().addAll(measure, history);
  }

  void show(MapAnnotation mark) {
    measure.setText(measured(mark));
    Provenance provenance = mark.provenance();
    String made =
        provenance.author().isEmpty()
            ? texts.get("annotate.made", time(provenance.created()))
            : texts.get("annotate.made.by", time(provenance.created()), provenance.author());
    boolean edited =
        provenance.changed().isAfter(provenance.created().plusSeconds(60))
            || !provenance.editor().isEmpty() && !provenance.editor().equals(provenance.author());
    history.setText(edited ? made + "\n" + changed(provenance) : made);
  }

  private String changed(Provenance provenance) {
    String when = time(provenance.changed());
    return provenance.editor().isEmpty()
        ? texts.get("annotate.changed", when)
        : texts.get("annotate.changed.by", when, provenance.editor());
  }

  private String time(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(texts.locale())
        .withZone(ZoneId.systemDefault())
        .format(at);
  }

  private String measured(MapAnnotation mark) {
    Geometry geometry = mark.geometry();
    return switch (mark.kind()) {
      case LINE, ARROW, FREEHAND -> length("annotate.length", geometry);
      case HIGHLIGHT -> "";
      case CIRCLE ->
          texts.get(
                  "annotate.radius",
                  MeasureWords.length(mark.placement().radiusMetres(), texts.locale()))
              + " · "
              + area(geometry);
      case AREA, RECTANGLE -> area(geometry) + " · " + length("annotate.perimeter", geometry);
      case PIN, TEXT, CALLOUT, PHOTO -> {
        Coordinate at = geometry.getCoordinate();
        yield at == null ? "" : new CoordinateFormat(texts.locale()).decimalDegrees(at.x, at.y);
      }
    };
  }

  private String length(String key, Geometry geometry) {
    return texts.get(
        key, MeasureWords.length(GeodesicMeasure.lengthMetres(geometry), texts.locale()));
  }

  private String area(Geometry geometry) {
    return texts.get(
        "annotate.area",
        MeasureWords.area(GeodesicMeasure.areaSquareMetres(geometry), texts.locale()));
  }
}
