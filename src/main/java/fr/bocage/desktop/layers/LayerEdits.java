package fr.bocage.desktop.layers;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LoadedLayer;
import fr.bocage.style.Classification;
import fr.bocage.style.RasterLook;
import fr.bocage.style.SimpleLook;
import fr.bocage.style.StyleFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javafx.application.Platform;
import org.geotools.api.style.Style;

/** The edits that the layer list makes. JavaFX thread only. */
final class LayerEdits {
  private final MapSession session;
  private final StyleFactory styles;
  private final List<Crs> systems;
  private final Jobs jobs;
  private final Locale locale;
  private Job<Style> styling;

  /**
   * @param systems the CRSs that data can be declared to be in
   * @param locale how numbers are spelt in the names of classes
   */
  LayerEdits(MapSession session, StyleFactory styles, List<Crs> systems, Jobs jobs, Locale locale) {
    this.session = session;
    this.jobs = jobs;
    this.locale = locale;
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

  /** Has the layer's colours tell a field's values, once these have been looked at. */
  void classify(LayerRecord layer, Classification classes) {
    restyle(layer, table -> styles.classified(table, classes, locale));
  }

  /** Gives the layer one colour again. */
  void unclassify(LayerRecord layer) {
    int ordinal = position(layer.id());
    restyle(layer, table -> styles.defaultFor(table, ordinal));
  }

  /** In the background, for a layer may have millions of rows; what is asked for last wins. */
  private void restyle(LayerRecord layer, Function<FeatureTable, Style> maker) {
    FeatureTable table = session.loaded(layer.id()).map(LoadedLayer::table).orElse(null);
    if (table == null) {
      return;
    }
    if (styling != null) {
      styling.cancel();
    }
    Job<Style> job = jobs.start(layer.name(), progress -> maker.apply(table));
    styling = job;
    job.result()
        .thenAccept(
            style ->
                Platform.runLater(
                    () -> {
                      if (styling == job) {
                        restyle(layer.id(), style);
                      }
                    }));
  }

  private void restyle(UUID id, Style style) {
    session
        .state()
        .get()
        .layer(id)
        .ifPresent(
            now -> replace("layer.style", now, now.withStyle(withChoices(style, now.style()))));
  }

  /** With the labels, and around areas and points the outline, that were chosen before. */
  private Style withChoices(Style style, Style before) {
    SimpleLook chosen = styles.look(before);
    SimpleLook fresh = styles.look(style);
    boolean outlined = chosen.fill() != null && fresh.fill() != null;
    return styles.withLook(
        style,
        new SimpleLook(
            fresh.fill(),
            outlined ? chosen.stroke() : fresh.stroke(),
            outlined ? chosen.strokeWidthPixels() : fresh.strokeWidthPixels(),
            fresh.sizePixels(),
            chosen.labelField()));
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
