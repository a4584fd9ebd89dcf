package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.exchange.ClipboardText;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Carries marks through the system's clipboard as text. JavaFX thread only. */
public final class MarkClipboard {
  /** More is no text that somebody copied to paste marks from, and would take long to read. */
  private static final int LONGEST_TEXT = 4_000_000;

  private final AnnotationEdits edits;

  public MarkClipboard(AnnotationEdits edits) {
    this.edits = edits;
  }

  /** Copies marks as GeoJSON, with all that they say. */
  public void copyGeoJson(Collection<UUID> ids) {
    copy(ClipboardText.geoJson(edits.marks(ids)));
  }

  /** Copies the places of marks as Well-Known Text. */
  public void copyWkt(Collection<UUID> ids) {
    copy(ClipboardText.wkt(edits.marks(ids)));
  }

  private static void copy(String text) {
    if (!text.isBlank()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(text);
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  /** Makes marks of what was copied: GeoJSON, Well-Known Text, or coordinates. */
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && text.length() <= LONGEST_TEXT) {
      List<MapAnnotation> pasted = ClipboardText.read(text, edits.pen().author());
      edits.paste(pasted);
    }
  }
}
