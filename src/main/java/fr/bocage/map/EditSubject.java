package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an edit was done to, for people to read: one thing by its name, or how many annotations.
 *
 * @param kind {@link fr.bocage.annotation.AnnotationKind#word} of the only annotation, {@link
 *     #LAYER}, {@link #GROUP}, {@link #BOOKMARK}; empty for many annotations, and for nothing that
 *     has a name
 * @param name of the only thing; may be empty
 * @param count how many annotations or other things; 0 where nobody knows
 */
public record EditSubject(String kind, String name, int count) {
  public static final String LAYER = "layer";
  public static final String GROUP = "group";
  public static final String BOOKMARK = "bookmark";

  /** Nothing that has a name. */
  public static final EditSubject NONE = new EditSubject("", "", 0);

  /** What these changes are about: the annotations, if there are any. */
  static EditSubject of(List<Change> changes) {
    Map<UUID, MapAnnotation> marks = new LinkedHashMap<>();
    Map<UUID, EditSubject> others = new LinkedHashMap<>();
    for (Change change : changes) {
      if (change instanceof Change.OfAnnotation mark) {
        marks.put(mark.id(), mark.after() == null ? mark.before() : mark.after());
      } else if (change instanceof Change.OfLayer layer) {
        LayerRecord now = layer.after() == null ? layer.before() : layer.after();
        others.put(now.id(), new EditSubject(LAYER, now.name(), 1));
      } else if (change instanceof Change.OfGroup group) {
        var now = group.after() == null ? group.before() : group.after();
        others.put(now.id(), new EditSubject(GROUP, now.name(), 1));
      } else if (change instanceof Change.OfBookmark bookmark) {
        Bookmark now = bookmark.after() == null ? bookmark.before() : bookmark.after();
        others.put(now.id(), new EditSubject(BOOKMARK, now.name(), 1));
      }
    }
    return marks.isEmpty() ? among(others) : among(List.copyOf(marks.values()));
  }

  private static EditSubject among(List<MapAnnotation> marks) {
    MapAnnotation first = marks.get(0);
    return marks.size() == 1
        ? new EditSubject(first.kind().word(), first.title().strip(), 1)
        : new EditSubject("", "", marks.size());
  }

  private static EditSubject among(Map<UUID, EditSubject> others) {
    return others.size() == 1 ? others.values().iterator().next() : NONE;
  }
}
