package fr.bocage.desktop.session;

import fr.bocage.geo.Crs;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import javafx.application.Platform;

/**
 * The data of the open project's layers: reads what is missing, carries to the display CRS what is
 * elsewhere, drops what is no longer asked for. JavaFX thread only.
 */
final class LayerTables {
  /** What is told of a layer's data. */
  interface Listener {
    void began(Job<?> job);

    void ended(Job<?> job);

    void loaded(LayerRecord layer, LoadedLayer data);

    void failed(LayerRecord layer, Throwable error);
  }

  private record Pending(LayerSource source, Crs display, Job<LoadedLayer> job) {}

  private record Held(LayerSource source, LoadedLayer data) {}

  private final Jobs jobs;
  private final LayerReader reader;
  private final Listener listener;
  private final Map<UUID, Held> held = new HashMap<>();
  private final Map<UUID, Pending> pending = new HashMap<>();
  private final Set<LayerSource> failed = new HashSet<>();

  LayerTables(Jobs jobs, LayerReader reader, Listener listener) {
    this.jobs = jobs;
    this.reader = reader;
    this.listener = listener;
  }

  /** A layer's data; null while there is none. */
  LoadedLayer data(UUID layer) {
    Held one = held.get(layer);
    return one == null ? null : one.data();
  }

  boolean isBusy() {
    return !pending.isEmpty();
  }

  /** Takes data that was read before its layer came to be. */
  void put(UUID layer, LayerSource source, LoadedLayer data) {
    held.put(layer, new Held(source, data));
  }

  /** Takes over a job that already reads a layer. */
  void await(LayerRecord layer, Crs display, Job<LoadedLayer> job) {
    Pending one = new Pending(layer.source(), display, job);
    pending.put(layer.id(), one);
    listener.began(job);
    job.result()
        .whenComplete((data, error) -> Platform.runLater(() -> finished(layer, one, data, error)));
  }

  /** Sees to it that all layers' data is there, in the display CRS, and no other. */
  void follow(List<LayerRecord> layers, Path projectFile, Crs display) {
    Set<UUID> ids = new HashSet<>();
    for (LayerRecord layer : layers) {
      ids.add(layer.id());
      see(layer, projectFile, display);
    }
    held.keySet().retainAll(ids);
    for (UUID id : List.copyOf(pending.keySet())) {
      if (!ids.contains(id)) {
        giveUp(id);
      }
    }
  }

  private void see(LayerRecord layer, Path projectFile, Crs display) {
    Held have = held.get(layer.id());
    boolean read = have != null && have.source().equals(layer.source());
    if (read && display.equals(have.data().table().crs())) {
      giveUp(layer.id());
      return;
    }
    Pending coming = pending.get(layer.id());
    if (coming != null
        && coming.source().equals(layer.source())
        && coming.display().equals(display)) {
      return;
    }
    giveUp(layer.id());
    if (read) {
      await(
          layer,
          display,
          jobs.start(layer.name(), p -> reader.placement().place(have.data(), display)));
    } else if (!failed.contains(layer.source())) {
      await(
          layer,
          display,
          jobs.start(layer.name(), p -> reader.dataOf(projectFile).read(layer, display, p)));
    }
  }

  private void giveUp(UUID layer) {
    Pending one = pending.remove(layer);
    if (one != null) {
      one.job().cancel();
      listener.ended(one.job());
    }
  }

  private void finished(LayerRecord layer, Pending one, LoadedLayer data, Throwable error) {
    listener.ended(one.job());
    if (pending.get(layer.id()) != one) {
      return; // given up meanwhile
    }
    pending.remove(layer.id());
    if (data != null) {
      held.put(layer.id(), new Held(one.source(), data));
      listener.loaded(layer, data);
    } else {
      failed.add(one.source()); // tried again only when the project is opened again
      listener.failed(layer, error instanceof CancellationException ? null : error);
    }
  }

  void clear() {
    List.copyOf(pending.keySet()).forEach(this::giveUp);
    held.clear();
    failed.clear();
  }
}
