package fr.bocage.desktop.map;

import fr.bocage.annotation.AnnotationKind;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * A tool as the toolbar offers it.
 *
 * @param id stable name, the button's id in the scene: {@code tool-select}
 * @param icon what the button shows
 * @param textKey key of its name in {@link fr.bocage.desktop.words.Texts}; with {@code .hint}, of
 *     how it is used
 * @param shortcut the key that picks it up
 * @param group tools of one group share a button
 * @param makes the kind of annotation that it makes; null when it makes none
 * @param tool what it does
 */
public record ToolEntry(
    String id,
    Ikon icon,
    String textKey,
    KeyCombination shortcut,
    String group,
    AnnotationKind makes,
    MapTool tool) {}
