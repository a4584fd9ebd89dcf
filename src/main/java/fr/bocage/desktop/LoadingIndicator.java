package fr.bocage.desktop;

import fr.bocage.desktop.words.Texts;
import fr.bocage.job.Job;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** How far the reading of files is, with a way to stop it. JavaFX thread only. */
final class LoadingIndicator extends HBox {
  private static final double BAR_WIDTH = 96;

  private final ObservableList<Job<?>> loading;
  private final Texts texts;
  private final Label name = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final AnimationTimer poll =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          bar.setProgress(fraction());
        }
      };

  LoadingIndicator(ObservableList<Job<?>> loading, Texts texts) {
    this.loading = loading;
    this.texts = texts;
    setId("loading");
    getStyleClass().add("loading");
    setAlignment(Pos.CENTER_LEFT);
    bar.setPrefWidth(BAR_WIDTH);
    Button cancel =
        Buttons.icon(
            new Action("cancel-loading", "loading.cancel", Feather.X, null, this::cancel), texts);
    cancel.getStyleClass().add("small");
    getChildren().addAll(name, bar, cancel);
    loading.addListener((ListChangeListener<Job<?>>) change -> refresh());
    refresh();
  }

  private void refresh() {
    boolean busy = !loading.isEmpty();
    setVisible(busy);
    setManaged(busy);
    if (busy) {
      String first = loading.get(0).name();
      name.setText(
          loading.size() == 1 ? first : texts.get("loading.more", first, loading.size() - 1));
      poll.start();
    } else {
      poll.stop();
    }
  }

  /** The mean of all jobs; -1 while one of them cannot tell. */
  private double fraction() {
    double sum = 0;
    for (Job<?> job : loading) {
      if (job.fraction() < 0) {
        return -1;
      }
      sum += job.fraction();
    }
    return sum / Math.max(1, loading.size());
  }

  private void cancel() {
    for (Job<?> job : loading.toArray(new Job<?>[0])) {
      job.cancel();
    }
  }
}
