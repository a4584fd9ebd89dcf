package fr.bocage.map;

import fr.bocage.annotation.AnnotationGroup;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Version;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Envelope;

/**
 * Everything a project keeps, as an immutable snapshot.
 *
 * @param layers the lowest first
 * @param annotations the lowest first: by the order of their groups, then their own, then by age
 * @param settings values by key, see the constants
 * @param groups of annotations, the lowest first
 * @param bookmarks the first first
 * @param deleted which versions of annotations are known to be deleted, by their origin
 */
public record ProjectState(
    List<LayerRecord> layers,
    List<MapAnnotation> annotations,
    Map<String, String> settings,
    List<AnnotationGroup> groups,
    List<Bookmark> bookmarks,
    Map<UUID, Version> deleted) {
  /** Setting: code of the display CRS; absent while nothing has decided it. */
  public static final String DISPLAY_CRS = "display_crs";

  /** Setting: the ground's colour, {@code #rrggbb}. */
  public static final String BACKGROUND = "background";

  /** Setting: the project's name for people. */
  public static final String TITLE = "title";

  /** Setting: who made the data, to be shown wherever the map is. */
  public static final String ATTRIBUTION = "attribution";

  /**
   * Setting: what “everything” means on this map, {@code EPSG:2154 minX,minY,maxX,maxY}; absent
   * where it means all layers together.
   */
  public static final String HOME = "home_extent";

  /** Setting: {@code 1} where annotations are drawn in their authors' colours. */
  public static final String AUTHOR_COLOURS = "author_colours";

  /** The colours of the annotations' authors; null where each is drawn in its own. */
  public AuthorColours authorColours() {
    return "1".equals(settings.get(AUTHOR_COLOURS)) ? new AuthorColours(annotations) : null;
  }

  /** The extent of {@link #HOME}; null when it is not set, not readable, or in another CRS. */
  public Envelope home(Crs display) {
    String[] parts = settings.getOrDefault(HOME, "").split("[ ,]");
    if (parts.length != 5 || !parts[0].equals(display.code())) {
      return null;
    }
    try {
      double minX = Double.parseDouble(parts[1]);
      double minY = Double.parseDouble(parts[2]);
      double maxX = Double.parseDouble(parts[3]);
      double maxY = Double.parseDouble(parts[4]);
      return minX < maxX && minY < maxY ? new Envelope(minX, maxX, minY, maxY) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The CRS of {@link #DISPLAY_CRS}; empty when it is not set or not known. */
  public Optional<Crs> displayCrs(CrsCatalogue catalogue) {
    return Optional.ofNullable(settings.get(DISPLAY_CRS)).flatMap(catalogue::fromCode);
  }

  public ProjectState {
    layers = List.copyOf(layers);
    annotations = List.copyOf(annotations);
    settings = Map.copyOf(settings);
    groups = List.copyOf(groups);
    bookmarks = List.copyOf(bookmarks);
    deleted = Map.copyOf(deleted);
  }

  /** A state without groups, bookmarks and deletions. */
  public ProjectState(
      List<LayerRecord> layers, List<MapAnnotation> annotations, Map<String, String> settings) {
    this(layers, annotations, settings, List.of(), List.of(), Map.of());
  }

  /** A state with nothing in it. */
  static ProjectState empty() {
    return new ProjectState(List.of(), List.of(), Map.of());
  }

  /** The layer of an id; empty when there is none. */
  public Optional<LayerRecord> layer(UUID id) {
    return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
  }

  /** The annotation of an id; empty when there is none. */
  public Optional<MapAnnotation> annotation(UUID id) {
    return annotations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /** The annotations that are drawn: those in no group, or in one that is shown. */
  public List<MapAnnotation> shownAnnotations() {
    Set<UUID> hidden =
        groups.stream()
            .filter(group -> !group.shown())
            .map(AnnotationGroup::id)
            .collect(Collectors.toSet());
    return hidden.isEmpty()
        ? annotations
        : annotations.stream()
            .filter(
                mark ->
                    mark.stacking().group() == null || !hidden.contains(mark.stacking().group()))
            .toList();
  }
}
