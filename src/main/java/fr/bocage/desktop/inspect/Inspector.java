package fr.bocage.desktop.inspect;

import fr.bocage.desktop.annotate.AnnotationEdits;
import fr.bocage.desktop.annotate.AnnotationPen;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Selection;
import fr.bocage.desktop.words.LazyTooltip;
import fr.bocage.desktop.words.Texts;
import fr.bocage.job.Jobs;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows what is selected. Empty while nothing is: the window then takes it away. */
public final class Inspector extends VBox {
  private final MapSession session;
  private final Label title = new Label();
  private final ScrollPane scroll = new ScrollPane();
  private final FeatureList features;
  private final Supplier<AnnotationEditor> newEditor;
  private final Supplier<ManyMarks> newMany;
  private AnnotationEditor annotation;
  private ManyMarks many;

  public Inspector(
      MapSession session, Texts texts, AnnotationEdits edits, AnnotationPen pen, Jobs jobs) {
    this.session = session;
    features = new FeatureList(texts);
    newEditor = () -> new AnnotationEditor(session, texts, edits, pen, jobs);
    newMany = () -> new ManyMarks(session, texts, edits);
    setId("inspector");
    getStyleClass().add("side-panel");
    title.getStyleClass().add("panel-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = new Button(null, new FontIcon(Feather.X));
    close.getStyleClass().addAll("flat", "button-icon");
    LazyTooltip.on(close, texts.get("inspect.close"));
    close.setAccessibleText(texts.get("inspect.close"));
    close.setOnAction(event -> session.selection().set(new Selection.Nothing()));
    HBox header = new HBox(title, space, close);
    header.setAlignment(Pos.CENTER_LEFT);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header, scroll);
    session.selection().addListener((value, before, after) -> show(texts, after));
    session.state().addListener((value, before, after) -> refresh());
    show(texts, session.selection().get());
  }

  private void refresh() {
    if (annotation != null) {
      annotation.refresh();
    }
    if (many != null) {
      many.refresh();
    }
  }

  /** What is shown of several annotations; made when first needed. */
  private ManyMarks many() {
    if (many == null) {
      many = newMany.get();
    }
    return many;
  }

  /** The editor of annotations; made when first needed, since the window starts faster without. */
  private AnnotationEditor annotation() {
    if (annotation == null) {
      annotation = newEditor.get();
    }
    return annotation;
  }

  private void show(Texts texts, Selection selection) {
    if (annotation != null) {
      annotation.finish();
    }
    if (selection instanceof Selection.OfAnnotation one
        && session.annotation(one.id()).isPresent()) {
      title.setText(texts.get("inspect.annotation"));
      annotation().show(one.id());
      scroll.setContent(annotation());
    } else if (selection instanceof Selection.OfAnnotations several) {
      title.setText(texts.get("inspect.annotations", several.annotations().size()));
      many().show(several.annotations());
      scroll.setContent(many());
    } else if (selection instanceof Selection.OfFeatures found) {
      title.setText(
          found.features().isEmpty()
              ? texts.get("inspect.nothing")
              : texts.get("inspect.features", found.features().size()));
      features.show(found.features());
      scroll.setContent(features);
    } else {
      scroll.setContent(null);
    }
  }
}
