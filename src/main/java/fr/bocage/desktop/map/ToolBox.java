package fr.bocage.desktop.map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The map's tools, of which one is active. JavaFX thread only. */
public final class ToolBox {
  private final ObservableList<ToolEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ToolEntry> active = new ReadOnlyObjectWrapper<>();

  /**
   * @param first the tool that is active at first, and again whenever another is done or given up
   */
  public ToolBox(ToolEntry first) {
    entries.add(first);
    active.set(first);
  }

  /** Adds a tool behind the others. */
  public void register(ToolEntry entry) {
    entries.add(entry);
  }

  /** All tools in the toolbar's order. */
  public ObservableList<ToolEntry> entries() {
    return FXCollections.unmodifiableObservableList(entries);
  }

  public ReadOnlyObjectProperty<ToolEntry> active() {
    return active.getReadOnlyProperty();
  }

  public void activate(ToolEntry entry) {
    if (!entries.contains(entry)) {
      throw new IllegalArgumentException("expected a registered tool, got " + entry.id());
    }
    active.set(entry);
  }

  /** Goes back to the first tool. */
  public void activateFirst() {
    active.set(entries.get(0));
  }

  public boolean firstIsActive() {
    return active.get() == entries.get(0);
  }
}
