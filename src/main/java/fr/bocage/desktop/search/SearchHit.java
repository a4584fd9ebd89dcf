package fr.bocage.desktop.search;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import org.locationtech.jts.geom.Envelope;

/** Something that was found. */
sealed interface SearchHit {
  /** What it is called. */
  String title();

  /** What tells it from its like; may be empty. */
  String detail();

  /** Where it lies in the display CRS; null-valued where it lies nowhere. */
  Envelope extent();

  /** A row of a layer. */
  record OfFeature(Layer layer, int row, String title, String detail) implements SearchHit {
    @Override
    public Envelope extent() {
      return layer.table().geometry().envelope(row);
    }
  }

  /** Something that was marked. */
  record OfAnnotation(MapAnnotation annotation, String title, String detail, Envelope extent)
      implements SearchHit {}

  /** A layer, by its name. */
  record OfLayer(LayerRecord layer, Envelope extent) implements SearchHit {
    @Override
    public String title() {
      return layer.name();
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /** A place that was typed as coordinates. */
  record OfPlace(String title, String detail, Envelope extent) implements SearchHit {}
}
