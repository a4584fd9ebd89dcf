package fr.bocage.desktop.doctor;

import fr.bocage.desktop.words.Texts;
import fr.bocage.format.doctor.CrsDiagnosis;
import fr.bocage.format.doctor.CrsTrial;
import fr.bocage.format.doctor.KnownGround;
import fr.bocage.geo.Crs;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The systems that a layer's coordinates may be in, each with where it puts the data. */
final class CrsSection extends VBox {
  private static final PseudoClass PRESENT = PseudoClass.getPseudoClass("present");
  private static final double MAP_WIDTH = 150;
  private static final double MAP_HEIGHT = 100;
  private static final double TILE_WIDTH = MAP_WIDTH + 14;

  /** Room for two lines of each text. */
  private static final double TILE_HEIGHT = MAP_HEIGHT + 84;

  private static final double MOSTLY = 0.9;

  private final Texts texts;
  private final KnownGround ground;
  private final Consumer<CrsTrial> choose;

  /**
   * @param ground what the trials were made on: its land has been read
   * @param choose called when the user declares the data to be so
   */
  CrsSection(Texts texts, KnownGround ground, Consumer<CrsTrial> choose) {
    this.texts = texts;
    this.ground = ground;
    this.choose = choose;
    setId("doctor-crs");
    getStyleClass().add("doctor-section");
  }

  /**
   * Shows what was found.
   *
   * @param told what the file or the user says; null when nothing does
   * @param axesSwapped whether the user has said that axes are swapped
   */
  void show(CrsDiagnosis diagnosis, Crs told, boolean axesSwapped) {
    String name = told == null ? texts.get("doctor.crs.none") : words(told, axesSwapped);
    String key = diagnosis.doubt().map(doubt -> "doctor." + doubt.code()).orElse("doctor.crs.fine");
    FlowPane tiles = new FlowPane();
    tiles.getStyleClass().add("crs-tiles");
    diagnosis.present().ifPresent(trial -> tiles.getChildren().add(present(trial, axesSwapped)));
    CrsTrial assumed = told == null ? assumed(diagnosis) : null;
    for (CrsTrial trial : diagnosis.candidates()) {
      tiles.getChildren().add(candidate(trial, axesSwapped, trial == assumed));
    }
    getChildren()
        .setAll(
            DoctorSheet.heading(texts.get("doctor.crs.title")),
            DoctorSheet.paragraph(texts.get(key, name)),
            tiles);
    if (!diagnosis.candidates().isEmpty()) {
      getChildren().add(DoctorSheet.hint(texts.get("doctor.crs.choose")));
    }
  }

  /** Where nothing is told, the likeliest is what the map shows. */
  private static CrsTrial assumed(CrsDiagnosis diagnosis) {
    return diagnosis.candidates().stream()
        .filter(trial -> !trial.axesSwapped())
        .findFirst()
        .orElse(null);
  }

  private Button present(CrsTrial trial, boolean axesSwapped) {
    Button tile = tile(trial, axesSwapped, "doctor.present");
    tile.setId("crs-present");
    tile.pseudoClassStateChanged(PRESENT, true);
    tile.setMouseTransparent(true);
    tile.setFocusTraversable(false);
    return tile;
  }

  private Button candidate(CrsTrial trial, boolean axesSwapped, boolean assumed) {
    // What was swapped by declaration is straight by now, and swapping it again undoes that.
    boolean swapped = trial.axesSwapped() != axesSwapped;
    Button tile = tile(trial, swapped, assumed ? "doctor.assumed" : null);
    tile.pseudoClassStateChanged(PRESENT, assumed);
    tile.setOnAction(event -> choose.accept(trial));
    return tile;
  }

  private Button tile(CrsTrial trial, boolean swapped, String stateKey) {
    String name = trial.crs().name();
    Label title = label(swapped ? texts.get("doctor.swapped", name) : name, "crs-tile-name");
    String code = trial.crs().code() == null ? "" : trial.crs().code() + "\n";
    String state = stateKey == null ? "" : " · " + texts.get(stateKey);
    Label place = label(code + place(trial) + state, "crs-tile-place");
    VBox content =
        new VBox(new GroundSketch(ground.land(), MAP_WIDTH, MAP_HEIGHT).paint(trial), title, place);
    content.setSpacing(2);
    Button tile = new Button(null, content);
    tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tile.getStyleClass().addAll("flat", "crs-tile");
    tile.setMinSize(TILE_WIDTH, TILE_HEIGHT);
    tile.setPrefSize(TILE_WIDTH, TILE_HEIGHT);
    tile.setAccessibleText(title.getText() + ", " + place.getText());
    return tile;
  }

  private static Label label(String words, String styleClass) {
    Label label = new Label(words);
    label.getStyleClass().add(styleClass);
    label.setWrapText(true);
    label.setMaxWidth(MAP_WIDTH);
    return label;
  }

  private String words(Crs crs, boolean axesSwapped) {
    String name = crs.code() == null ? crs.name() : crs.name() + " · " + crs.code();
    return axesSwapped ? texts.get("doctor.swapped", name) : name;
  }

  private String place(CrsTrial trial) {
    if (trial.inNormandy() >= MOSTLY) {
      return texts.get("doctor.in-normandy");
    }
    return texts.get(trial.inFrance() >= MOSTLY ? "doctor.in-france" : "doctor.elsewhere");
  }
}
