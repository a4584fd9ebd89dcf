package fr.bocage.desktop.annotate;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.desktop.session.MadeOn;
import fr.bocage.desktop.words.Texts;
import java.util.function.BooleanSupplier;

/**
 * What all tools that draw lend.
 *
 * @param snapping what draws the pointer
 * @param keys what the keys do with the selected marks
 * @param presenting whether an audience is watching
 * @param texts the window's language
 */
public record DrawingAids(
    Snapping snapping, MarkKeys keys, BooleanSupplier presenting, Texts texts) {
  /** What an empty title says. */
  String prompt(AnnotationKind kind) {
    return texts.orElse("annotate.prompt." + kind.word(), texts.get("annotate.prompt"));
  }

  /** Says what a mark is being made on. */
  String madeOn(MadeOn feature) {
    return feature.name().isEmpty()
        ? texts.get("annotate.on", feature.layerName())
        : texts.get("annotate.on.named", feature.name(), feature.layerName());
  }
}
