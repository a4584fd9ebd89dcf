package fr.bocage.map;

import java.util.Objects;
import java.util.UUID;
import org.geotools.api.style.Style;

/**
 * What a project keeps of a layer: everything but the data, which stays in its own file.
 *
 * @param id the same through all edits
 * @param name what the user calls it
 * @param source where the data lies
 * @param style how it is drawn; never changed in place; compared by its SLD
 * @param opacity 0 … 1
 * @param visible whether it is drawn
 */
public record LayerRecord(
    UUID id, String name, LayerSource source, Style style, double opacity, boolean visible) {
  public LayerRecord {
    Objects.requireNonNull(id);
    Objects.requireNonNull(source);
    if (!(opacity >= 0 && opacity <= 1)) {
      throw new IllegalArgumentException("expected an opacity of 0 to 1, got " + opacity);
    }
  }

  public LayerRecord withName(String newName) {
    return new LayerRecord(id, newName, source, style, opacity, visible);
  }

  public LayerRecord withSource(LayerSource newSource) {
    return new LayerRecord(id, name, newSource, style, opacity, visible);
  }

  public LayerRecord withStyle(Style newStyle) {
    return new LayerRecord(id, name, source, newStyle, opacity, visible);
  }

  public LayerRecord withOpacity(double newOpacity) {
    return new LayerRecord(id, name, source, style, newOpacity, visible);
  }

  public LayerRecord withVisible(boolean newVisible) {
    return new LayerRecord(id, name, source, style, opacity, newVisible);
  }
}
