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
  private List<PlacedAnnotation> placed = List.of();
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
      placed = List.of();
      placedBy = fromDegrees;
      colouredBy = authors;
    }
    PlacedGeometry way = new PlacedGeometry(fromDegrees);
    List<MapAnnotation> shown = state.shownAnnotations();
    KnownPlaces known = new KnownPlaces(placed);
    List<PlacedAnnotation> all = new ArrayList<>(shown.size());
    for (MapAnnotation annotation : shown) {
      PlacedAnnotation one = known.find(annotation);
      if (one == null) {
        one = new PlacedAnnotation(annotation, way.place(annotation.geometry()));
        one = authors == null ? one : one.paintedIn(authors.of(annotation));
      }
      all.add(one);
    }
    placed = List.copyOf(all);
    return placed;
  }

  /**
   * Finds what was placed before. Nearly all of it is asked for in its own order, which takes a
   * tenth of the time that a look into a map takes.
   */
  private static final class KnownPlaces {
    /** So many may have gone from before the next one that is asked for. */
    private static final int AHEAD = 4;

    private final List<PlacedAnnotation> places;
    private Map<MapAnnotation, PlacedAnnotation> all;
    private int next;
    private int missed;

    KnownPlaces(List<PlacedAnnotation> places) {
      this.places = places;
    }

    /** Null where it was not placed before. */
    PlacedAnnotation find(MapAnnotation annotation) {
      int end = Math.min(places.size(), next + AHEAD);
      for (int i = next; i < end; i++) {
        if (places.get(i).annotation() == annotation) {
          next = i + 1;
          return places.get(i);
        }
      }
      return missed++ < AHEAD ? null : inAnyOrder().get(annotation);
    }

    private Map<MapAnnotation, PlacedAnnotation> inAnyOrder() {
      if (all == null) {
        all = new IdentityHashMap<>(places.size());
        places.forEach(one -> all.put(one.annotation(), one));
      }
      return all;
    }
  }
}
