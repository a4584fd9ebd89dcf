package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import org.kordamp.ikonli.feather.Feather;

/** The icon of each kind of annotation, the same wherever it is named. */
public final class MarkIcons {
  private MarkIcons() {}

  public static Feather of(AnnotationKind kind) {
    return switch (kind) {
      case PIN -> Feather.MAP_PIN;
      case TEXT -> Feather.TYPE;
      case CALLOUT -> Feather.MESSAGE_SQUARE;
      case LINE -> Feather.ACTIVITY;
      case ARROW -> Feather.ARROW_UP_RIGHT;
      case FREEHAND -> Feather.EDIT_2;
      case HIGHLIGHT -> Feather.EDIT_3;
      case AREA -> Feather.HEXAGON;
      case RECTANGLE -> Feather.SQUARE;
      case CIRCLE -> Feather.CIRCLE;
      case PHOTO -> Feather.CAMERA;
    };
  }
}
