package fr.bocage.desktop.map;

import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;

/**
 * A tool as the toolbar offers it.
 *
 * @param id stable name, the button's id in the scene: {@code tool-select}
 * @param icon what the button shows
 * @param textKey key of its name in {@link fr.bocage.desktop.words.Texts}
 * @param shortcut the key that picks it up
 * @param tool what it does
 */
public record ToolEntry(
    String id, Ikon icon, String textKey, KeyCombination shortcut, MapTool tool) {}
