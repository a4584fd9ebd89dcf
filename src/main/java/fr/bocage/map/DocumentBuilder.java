package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Reprojection;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts a project's state and its loaded data together into what is painted. Remembers where
 * annotations lie, so that only changed ones are placed anew. One thread.
 */
public final class DocumentBuilder {
  private Map<MapAnnotation, PlacedAnnotation> placed = new IdentityHashMap<>();
  private Reprojection placedBy;
  private AuthorColours colouredBy;

  /**
   * @param fromDegrees the way to the display CRS; null leaves the annotations out
   * @param loaded a layer's data, null while there is none
   * @param preview shown in place of the state's layer of that id; null for none
   */
  public MapDocument build(
      ProjectState state,
      Crs display,
      Reprojection fromDegrees,
      Function<UUID, LoadedLayer> loaded,
      LayerRecord preview) {
    List<Layer> layers = new ArrayList<>();
    for (LayerRecord kept : state.layers()) {
      LayerRecord layer = preview != null && preview.id().equals(kept.id()) ? preview : kept;
      LoadedLayer data = loaded.apply(layer.id());
      if (data != null && display.equals(data.table().crs())) {
        layers.add(
            new Layer(
                layer.id(),
                layer.name(),
                data.table(),
                data.raster(),
                layer.style(),
                layer.opacity(),
                layer.visible()));
      }
    }
    return new MapDocument(
        display,
        layers,
        place(state, fromDegrees),
        Ground.of(state, layers),
        layers.isEmpty() ? null : state.home(display));
  }

  private List<PlacedAnnotation> place(ProjectState state, Reprojection fromDegrees) {
    if (fromDegrees == null) {
      return List.of();
    }
    AuthorColours authors = state.authorColours();
    if (fromDegrees != placedBy || !Objects.equals(authors, colouredBy)) {
      placed.clear();
      placedBy = fromDegrees;
      colouredBy = authors;
    }
    PlacedGeometry way = new PlacedGeometry(fromDegrees);
    List<MapAnnotation> shown = state.shownAnnotations();
    Map<MapAnnotation, PlacedAnnotation> now = new IdentityHashMap<>(shown.size());
    List<PlacedAnnotation> all = new ArrayList<>(shown.size());
    for (MapAnnotation annotation : shown) {
      PlacedAnnotation one = placed.get(annotation);
      if (one == null) {
        one = new PlacedAnnotation(annotation, way.place(annotation.geometry()));
        one = authors == null ? one : one.paintedIn(authors.of(annotation));
      }
      now.put(annotation, one);
      all.add(one);
    }
    placed = now;
    return all;
  }
}
