package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.style.Palette;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A colour for each author, so that one sees who made what. Immutable. */
public final class AuthorColours {
  private final Map<String, String> colours = new HashMap<>();

  /**
   * @param annotations all of a project; their authors get the palette's colours in the order of
   *     their names, and from the seventh on the same again
   */
  public AuthorColours(Collection<MapAnnotation> annotations) {
    Set<String> names = new HashSet<>();
    annotations.forEach(mark -> names.add(mark.author()));
    TreeSet<String> authors = new TreeSet<>(names);
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
