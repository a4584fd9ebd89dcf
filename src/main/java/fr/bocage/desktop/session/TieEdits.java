package fr.bocage.desktop.session;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Tie;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.map.TieFeatures;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import fr.bocage.render.Picker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.locationtech.jts.geom.Coordinate;

/**
 * Ties annotations to the features that they stand on, and unties them. What is below an annotation
 * is looked for in the background. JavaFX thread only.
 */
final class TieEdits {
  /** How far from a line or a point an annotation still stands on it. */
  private static final double REACH_PIXELS = 8;

  private static final int FRAME_PIXELS = 64;

  private final Jobs jobs;
  private final CrsCatalogue catalogue;
  private final ProjectSession session;
  private final Picker picker = new Picker();

  TieEdits(SessionServices services, ProjectSession session) {
    jobs = services.jobs();
    catalogue = services.catalogue();
    this.session = session;
  }

  /** {@link MapSession#featureBelow}. */
  CompletableFuture<Optional<MadeOn>> featureBelow(Coordinate place) {
    MapDocument document = session.document().get();
    Viewport view = session.viewport().get();
    Map<UUID, LayerRecord> layers = layers();
    return jobs.start("below", progress -> madeOn(below(place, document, view), layers)).result();
  }

  private Optional<MadeOn> madeOn(List<Picker.PickedFeature> below, Map<UUID, LayerRecord> layers) {
    for (Picker.PickedFeature feature : below) {
      LayerRecord layer = layers.get(feature.layer().id());
      Optional<TieFeatures> there = TieFeatures.of(feature.layer().table(), catalogue, List.of());
      Optional<Tie> tie = there.flatMap(t -> t.tieUnlessGround(layer.source(), feature.row()));
      if (tie.isPresent()) {
        String name = there.get().name(feature.row());
        return Optional.of(new MadeOn(tie.get(), name, layer.name()));
      }
    }
    return Optional.empty();
  }

  private Map<UUID, LayerRecord> layers() {
    Map<UUID, LayerRecord> layers = new HashMap<>();
    session.state().get().layers().forEach(layer -> layers.put(layer.id(), layer));
    return layers;
  }

  /** Ties each to the uppermost feature that it stands on. */
  void tie(Collection<UUID> ids) {
    MapDocument document = session.document().get();
    Viewport view = session.viewport().get();
    Map<UUID, LayerRecord> layers = layers();
    Set<UUID> wanted = Set.copyOf(ids);
    List<PlacedAnnotation> marks =
        document.annotations().stream()
            .filter(placed -> wanted.contains(placed.annotation().id()))
            .toList();
    jobs.start("ties", progress -> changes(marks, document, view, layers))
        .result()
        .thenAccept(changes -> Platform.runLater(() -> apply(changes, marks.size())));
  }

  private List<Change> changes(
      List<PlacedAnnotation> marks,
      MapDocument document,
      Viewport view,
      Map<UUID, LayerRecord> layers) {
    List<Change> changes = new ArrayList<>();
    Map<UUID, TieFeatures> known = new HashMap<>();
    for (PlacedAnnotation placed : marks) {
      for (Picker.PickedFeature below : below(placed.geometry().getCoordinate(), document, view)) {
        LayerRecord layer = layers.get(below.layer().id());
        TieFeatures features =
            known.computeIfAbsent(
                layer.id(),
                id -> TieFeatures.of(below.layer().table(), catalogue, List.of()).orElse(null));
        if (features != null) {
          MapAnnotation mark = placed.annotation();
          features
              .tie(layer.source(), below.row())
              .ifPresent(tie -> changes.add(new Change.OfAnnotation(mark, mark.withTie(tie))));
          break;
        }
      }
    }
    return changes;
  }

  private List<Picker.PickedFeature> below(Coordinate at, MapDocument document, Viewport view) {
    Viewport around = new Viewport(at.x, at.y, view.resolution(), FRAME_PIXELS, FRAME_PIXELS);
    double middle = FRAME_PIXELS / 2.0;
    return picker.features(document, around, middle, middle, REACH_PIXELS).stream()
        .filter(feature -> feature.layer().raster().isEmpty()) // a pixel is no feature to follow
        .toList();
  }

  private void apply(List<Change> changes, int wanted) {
    List<Change> current = new ArrayList<>(changes);
    current.removeIf(
        change ->
            session
                .annotation(((Change.OfAnnotation) change).id())
                .filter(((Change.OfAnnotation) change).before()::equals)
                .isEmpty());
    if (!current.isEmpty()) {
      session.edit(new Edit("annotation.tie", Instant.now(), current));
    }
    if (changes.size() < wanted) {
      Message words = Message.of(TieEdits.class, "nothing-to-tie", wanted - changes.size());
      session.notices().add(new Notice(Severity.WARNING, "Bocage", words));
    }
  }

  /** Lets each stand on its own. */
  void untie(Collection<UUID> ids) {
    List<Change> changes = new ArrayList<>();
    for (UUID id : ids) {
      session
          .annotation(id)
          .filter(mark -> mark.tie() != null)
          .ifPresent(mark -> changes.add(new Change.OfAnnotation(mark, mark.withTie(null))));
    }
    if (!changes.isEmpty()) {
      session.edit(new Edit("annotation.untie", Instant.now(), changes));
    }
  }
}
