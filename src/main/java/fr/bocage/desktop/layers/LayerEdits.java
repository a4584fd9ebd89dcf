package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.geo.Crs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerRecord;
import fr.bocage.style.RasterLook;
import fr.bocage.style.SimpleLook;
import fr.bocage.style.StyleFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The edits that the layer list makes. JavaFX thread only. */
final class LayerEdits {
  private final MapSession session;
  private final StyleFactory styles;
  private final List<Crs> systems;

  /**
   * @param systems the CRSs that data can be declared to be in
   */
  LayerEdits(MapSession session, StyleFactory styles, List<Crs> systems) {
    this.session = session;
    this.systems = systems;
    this.styles = styles;
  }

  /** The CRSs that data can be declared to be in. */
  List<Crs> systems() {
    return systems;
  }

  /** Declares what CRS the layer's data is in, against or in absence of what its file says. */
  void declare(LayerRecord layer, Crs crs) {
    session.declareCrs(layer.id(), crs, layer.source().axesSwapped());
  }

  void setVisible(LayerRecord layer, boolean visible) {
    replace(visible ? "layer.show" : "layer.hide", layer, layer.withVisible(visible));
  }

  void rename(LayerRecord layer, String name) {
    if (!name.isBlank() && !name.equals(layer.name())) {
      replace("layer.rename", layer, layer.withName(name.strip()));
    }
  }

  void setOpacity(LayerRecord layer, double opacity) {
    if (opacity != layer.opacity()) {
      replace("layer.opacity", layer, layer.withOpacity(opacity));
    }
  }

  void setLook(LayerRecord layer, SimpleLook look) {
    if (!look.equals(styles.look(layer.style()))) {
      replace("layer.style", layer, layer.withStyle(styles.withLook(layer.style(), look)));
    }
  }

  void setRasterLook(LayerRecord layer, RasterLook look) {
    if (!styles.rasterLook(layer.style()).equals(Optional.of(look))) {
      replace("layer.style", layer, layer.withStyle(styles.withRasterLook(layer.style(), look)));
    }
  }

  void remove(LayerRecord layer) {
    session.edit(Edit.of("layer.remove", new Change.OfLayer(position(layer.id()), layer, null)));
  }

  /**
   * @param to the new place, 0 the lowest; what lies beyond the ends means the ends
   */
  void move(UUID layer, int to) {
    int from = position(layer);
    int last = layers().size() - 1;
    int place = Math.max(0, Math.min(last, to));
    if (from >= 0 && place != from) {
      session.edit(Edit.of("layer.move", new Change.OfOrder(layer, from, place)));
    }
  }

  /** A layer's place, 0 the lowest; -1 when it is gone. */
  int position(UUID layer) {
    List<LayerRecord> all = layers();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(layer)) {
        return i;
      }
    }
    return -1;
  }

  private List<LayerRecord> layers() {
    return session.state().get().layers();
  }

  private void replace(String name, LayerRecord before, LayerRecord after) {
    session.edit(Edit.of(name, new Change.OfLayer(position(before.id()), before, after)));
  }
}
