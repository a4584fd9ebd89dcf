package fr.bocage.desktop.doctor;

import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.words.Texts;
import fr.bocage.format.TextCharsets;
import fr.bocage.format.doctor.CrsDiagnosis;
import fr.bocage.format.doctor.CrsDoctor;
import fr.bocage.format.doctor.CrsTrial;
import fr.bocage.format.doctor.EncodingComparison;
import fr.bocage.format.doctor.KnownGround;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.LayerSource;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.MapDocument;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * One screen on one layer: what was found in its file, where other coordinate systems would put it,
 * how its text reads in other encodings. What is chosen is declared in the project at once, and the
 * screen follows. JavaFX thread only.
 */
public final class DoctorSheet extends VBox {
  private final UUID layer;
  private final MapSession session;
  private final CrsDoctor doctor;
  private final Jobs jobs;
  private final FindingsSection findings;
  private final CrsSection systems;
  private final TextSection text;
  private final Label waiting;
  private final Hyperlink asTold;
  private final ChangeListener<MapDocument> follower = (property, before, now) -> follow();
  private LoadedLayer examined;
  private EncodingComparison comparison;
  private boolean looks;

  /**
   * @param showRows called with a title and rows when the user wants to see them
   */
  public DoctorSheet(
      UUID layer,
      MapSession session,
      CrsDoctor doctor,
      KnownGround ground,
      Jobs jobs,
      Texts texts,
      BiConsumer<String, List<Integer>> showRows) {
    this.layer = layer;
    this.session = session;
    this.doctor = doctor;
    this.jobs = jobs;
    findings = new FindingsSection(texts, showRows);
    systems = new CrsSection(texts, ground, this::declare);
    text = new TextSection(texts, this::declare);
    waiting = hint(texts.get("doctor.examining"));
    asTold = new Hyperlink(texts.get("doctor.as-told"));
    asTold.setId("doctor-as-told");
    asTold.setOnAction(event -> declareNothing());
    asTold.managedProperty().bind(asTold.visibleProperty());
    setId("doctor-sheet");
    getStyleClass().add("doctor-sheet");
    VBox end = new VBox(hint(texts.get("doctor.file-untouched")), asTold);
    getChildren().addAll(findings, waiting, end);
    session.document().addListener(new WeakChangeListener<>(follower));
    follow();
  }

  /** Examines the layer's data anew whenever it has been read anew. */
  private void follow() {
    LoadedLayer data = session.loaded(layer).orElse(null);
    if (data == null || examined != null && examined.source() == data.source()) {
      return;
    }
    examined = data;
    // This screen says all that the layer's notices do, and more.
    session.notices().removeIf(notice -> layer.equals(notice.layer()));
    findings.show(data);
    asTold.setVisible(source() != null && source().isDeclared());
    run(jobs.start("doctor", progress -> doctor.examine(data.source())), this::showSystems);
    if (comparison != null) {
      text.show(comparison, data.encoding());
    } else if (data.encoding() != null) {
      session.readRaw(layer).ifPresent(raw -> compare(raw));
    }
    if (looks) {
      looks = false;
      session.lookAt(data.table().geometry().extent());
    }
  }

  private void compare(Job<LoadedLayer> raw) {
    LoadedLayer shown = examined;
    run(
        raw,
        read -> {
          if (TextCharsets.RAW.name().equals(read.encoding())) { // else its encoding is no question
            run(
                jobs.start("doctor", progress -> comparison(read, shown, progress)),
                this::showText);
          }
        });
  }

  private static EncodingComparison comparison(
      LoadedLayer raw, LoadedLayer shown, Progress progress) {
    return EncodingComparison.of(
        raw.source(), shown.source(), shown.encoding(), TextCharsets.french(), progress);
  }

  private <T> void run(Job<T> job, Consumer<T> then) {
    LoadedLayer asked = examined;
    job.result()
        .thenAccept(
            found ->
                Platform.runLater(
                    () -> {
                      if (examined == asked) {
                        then.accept(found);
                      }
                    }));
  }

  private void showSystems(CrsDiagnosis diagnosis) {
    boolean placed = diagnosis.doubt().isPresent() || diagnosis.present().isPresent();
    LayerSource source = source();
    if (placed && source != null) {
      systems.show(diagnosis, examined.source().crs(), source.axesSwapped());
      put(systems);
    }
    getChildren().remove(waiting);
  }

  private void showText(EncodingComparison found) {
    comparison = found;
    text.show(found, examined.encoding());
    put(text);
  }

  /** Before the last line, in whatever order the examinations end: systems first. */
  private void put(VBox section) {
    if (!getChildren().contains(section)) {
      getChildren().add(section == systems ? 1 : getChildren().size() - 1, section);
    }
  }

  private LayerSource source() {
    return session.state().get().layer(layer).map(LayerRecord::source).orElse(null);
  }

  /** A trial swaps the axes of what is there, which may be swapped already. */
  private void declare(CrsTrial trial) {
    looks = true;
    requestFocus(); // what was clicked is about to go
    boolean swapped = source() != null && source().axesSwapped();
    session.declareCrs(layer, trial.crs(), trial.axesSwapped() != swapped);
  }

  private void declare(Charset charset) {
    requestFocus();
    session.declareEncoding(layer, charset);
  }

  private void declareNothing() {
    looks = true;
    requestFocus();
    session.declareNothing(layer);
  }

  static Label heading(String words) {
    return styled(words, "doctor-heading");
  }

  static Label paragraph(String words) {
    return styled(words, "doctor-words");
  }

  static Label hint(String words) {
    return styled(words, "doctor-hint");
  }

  private static Label styled(String words, String styleClass) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }
}
