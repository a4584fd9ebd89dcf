package fr.bocage.desktop.search;

import fr.bocage.desktop.layers.Legend;
import fr.bocage.desktop.map.Navigation;
import fr.bocage.desktop.session.LayerChoice;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.MapDocument;
import fr.bocage.render.Picker.PickedFeature;
import fr.bocage.style.StyleFactory;
import java.util.List;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The search field. What is found is shown below it while one types; the arrows choose, Enter flies
 * there and selects it, Esc goes back to the map. JavaFX thread only.
 */
public final class SearchBox extends StackPane {
  private static final double WIDTH = 300;
  private static final double USUAL_WIDTH = 240;
  private static final double MIN_WIDTH = 160;

  private final MapSession session;
  private final Navigation navigation;
  private final LayerChoice choice;
  private final Jobs jobs;
  private final MapSearch search;
  private final Runnable left;
  private final TextField field = new TextField();
  private final Supplier<SearchResults> newResults;
  private SearchResults results;
  private Job<List<SearchGroup>> running;

  /**
   * @param left called when the search is over and the keyboard is wanted elsewhere
   */
  public SearchBox(
      MapSession session,
      Navigation navigation,
      LayerChoice choice,
      Jobs jobs,
      CrsCatalogue catalogue,
      StyleFactory styles,
      Legend legend,
      Texts texts,
      Runnable left) {
    this.session = session;
    this.navigation = navigation;
    this.choice = choice;
    this.jobs = jobs;
    this.left = left;
    search = new MapSearch(jobs, catalogue, styles, new NameIndex(), texts.locale());
    newResults = () -> new SearchResults(legend, texts, this::go);
    FontIcon glass = new FontIcon(Feather.SEARCH);
    glass.setMouseTransparent(true);
    StackPane.setAlignment(glass, javafx.geometry.Pos.CENTER_LEFT);
    field.setId("search");
    field.setPromptText(texts.get("search.prompt"));
    LazyTooltip.on(field, texts.get("search.tooltip"));
    field.setAccessibleText(texts.get("search.tooltip"));
    field.textProperty().addListener((property, before, now) -> find());
    field.focusedProperty().addListener((property, before, focused) -> focusMoved(focused));
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    getStyleClass().add("search-box");
    setPrefWidth(USUAL_WIDTH);
    setMinWidth(MIN_WIDTH);
    setMaxWidth(WIDTH);
    HBox.setHgrow(this, Priority.ALWAYS);
    getChildren().addAll(field, glass);
  }

  /** Puts the keyboard into the field. */
  public void focusField() {
    field.requestFocus();
    field.selectAll();
  }

  private void focusMoved(boolean focused) {
    if (focused) {
      find();
    } else {
      stop();
      hideResults();
    }
  }

  /** Made when first needed, since the window starts faster without. */
  private SearchResults results() {
    if (results == null) {
      results = newResults.get();
    }
    return results;
  }

  private void hideResults() {
    if (results != null) {
      results.hide();
    }
  }

  private void stop() {
    if (running != null) {
      running.cancel();
      running = null;
    }
  }

  private void find() {
    stop();
    String text = field.getText();
    if (!field.isFocused() || text.isBlank()) {
      hideResults();
      return;
    }
    MapDocument document = session.document().get();
    List<LayerRecord> layers = session.state().get().layers();
    Search begun = new Search();
    Job<List<SearchGroup>> job =
        jobs.start(
            "search",
            progress ->
                search.find(
                    text,
                    document,
                    layers,
                    progress,
                    some -> Platform.runLater(() -> begun.show(some, false))));
    begun.job = job;
    running = job;
    job.result().thenAccept(groups -> Platform.runLater(() -> begun.show(groups, true)));
  }

  /** One search under way: what it finds is shown only as long as no other has begun. */
  private final class Search {
    private Job<List<SearchGroup>> job;

    void show(List<SearchGroup> groups, boolean all) {
      if (job == running && job != null) {
        results().show(field, groups, all);
      }
    }
  }

  private void keyPressed(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> results().move(1);
      case UP -> results().move(-1);
      case PAGE_DOWN -> results().move(SearchResults.PAGE);
      case PAGE_UP -> results().move(-SearchResults.PAGE);
      case ENTER -> results().chosen().ifPresent(this::go);
      case ESCAPE -> leave();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void leave() {
    hideResults();
    left.run();
  }

  private void go(SearchHit hit) {
    leave();
    if (hit instanceof SearchHit.OfFeature feature) {
      PickedFeature picked = new PickedFeature(feature.layer(), feature.row());
      session.selection().set(Selection.OfFeatures.chosen(List.of(picked)));
    } else if (hit instanceof SearchHit.OfAnnotation found) {
      session.selection().set(new Selection.OfAnnotation(found.annotation().id()));
    } else if (hit instanceof SearchHit.OfLayer found) {
      choice.layer().set(found.layer().id());
    } else {
      session.selection().set(new Selection.Nothing());
    }
    navigation.flyTo(hit.extent());
  }
}
