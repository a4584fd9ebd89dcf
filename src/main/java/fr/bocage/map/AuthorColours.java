package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.style.Palette;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A colour for each author, so that one sees who made what. Immutable. */
public final class AuthorColours {
  private final Map<String, String> colours = new HashMap<>();

  /**
   * @param annotations all of a project; their authors get the palette's colours in the order of
   *     their names, and from the seventh on the same again
   */
  public AuthorColours(Collection<MapAnnotation> annotations) {
    TreeSet<String> authors =
        annotations.stream()
            .map(MapAnnotation::author)
            .collect(Collectors.toCollection(TreeSet::new));
    for (String author : authors) {
      colours.put(author, Palette.ANNOTATIONS.get(colours.size() % Palette.ANNOTATIONS.size()));
    }
  }

  /** {@code #rrggbb} of an annotation's author. */
  public String of(MapAnnotation mark) {
    return colours.getOrDefault(mark.author(), mark.colour());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuthorColours that && colours.equals(that.colours);
  }

  @Override
  public int hashCode() {
    return colours.hashCode();
  }
}
