package fr.bocage.desktop.map;

import fr.bocage.desktop.session.DegreesFinder;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.words.Texts;
import fr.bocage.geo.Crs;
import fr.bocage.geo.GeodesicMeasure;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Jobs;
import fr.bocage.map.MapDocument;
import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import fr.bocage.render.Frame;
import fr.bocage.render.MapRenderer;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.locationtech.jts.geom.Coordinate;

/**
 * The map in the window. It never waits for the painter: each change of view moves and scales the
 * last frame within the same pulse, and the sharp one replaces it when it is ready. JavaFX thread
 * only.
 */
public final class MapView extends Region implements MapOverlay {
  private static final double MARGIN_POINTS = 16;

  private final MapSession session;
  private final ThemedMap themed;
  private final Texts texts;
  private final DegreesFinder degrees;
  private final ToolBox tools;
  private final Navigation navigation;
  private final MapGestures gestures;
  private final MapRenderer renderer;
  private final FrameQueue frames;
  private final TileQueue tiles;
  private final FramePane framePane = new FramePane();
  private final SelectionHighlight highlight = new SelectionHighlight();
  private final Pane overlay = new Pane();
  private final ScaleBar scaleBar = new ScaleBar();
  private final AttributionLine attribution = new AttributionLine();
  private final Subscription subscriptions;
  private Crs shownCrs;
  private double lettering = 1;
  private Point2D lastMiddle;
  private Point2D lastWindow;

  public MapView(
      MapSession session,
      ThemedMap themed,
      MapRenderer renderer,
      Jobs jobs,
      DegreesFinder degrees,
      ToolBox tools,
      Texts texts) {
    this.session = session;
    this.themed = themed;
    this.renderer = renderer;
    this.texts = texts;
    this.degrees = degrees;
    this.tools = tools;
    navigation = new Navigation(session);
    frames =
        new FrameQueue(jobs, renderer::render, renderer::sketch, this::show, this::tellFailure);
    tiles = new TileQueue(session, renderer, jobs, frames::repeat);
    gestures = new MapGestures(this, navigation, tools);
    getStyleClass().add("map-view");
    setId("map");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get("map.accessible"));
    overlay.setPickOnBounds(false);
    getChildren().addAll(framePane, highlight, overlay, gestures.box(), scaleBar, attribution);
    setClip(clip());
    new MapKeys(this, navigation, tools, gestures, session);
    subscriptions = listen();
  }

  private Rectangle clip() {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    return clip;
  }

  private Subscription listen() {
    tools.active().get().tool().activate(this);
    showCursor();
    sceneProperty().addListener((property, before, now) -> requestLayout());
    tools.active().addListener((property, before, now) -> changeTool(before, now));
    return Subscription.combine(
        navigation.listen(), // first, so that what is painted is where a motion really ends
        session.document().subscribe(this::refreshDocument),
        themed.theme().subscribe((before, now) -> refreshDocument(session.document().get())),
        session.viewport().subscribe((before, now) -> refreshView()),
        session.selection().subscribe((before, now) -> refreshHighlight()),
        session.state().subscribe(attribution::show),
        degrees.toDegrees().subscribe((before, now) -> refreshScaleBar()));
  }

  /** How the map is moved from outside. */
  public Navigation navigation() {
    return navigation;
  }

  @Override
  public Pane pane() {
    return overlay;
  }

  @Override
  public Viewport viewport() {
    return session.viewport().get();
  }

  @Override
  public Point2D toView(Coordinate coordinate) {
    Viewport view = viewport();
    double ratio = pixelRatio();
    return new Point2D(view.toPixelX(coordinate.x) / ratio, view.toPixelY(coordinate.y) / ratio);
  }

  @Override
  public Coordinate toMap(double viewX, double viewY) {
    double ratio = pixelRatio();
    return new Coordinate(viewport().toX(viewX * ratio), viewport().toY(viewY * ratio));
  }

  /** Physical pixels per point. */
  public double pixelRatio() {
    return getScene() == null || getScene().getWindow() == null
        ? 1
        : getScene().getWindow().getOutputScaleX();
  }

  /** Draws lettering, lines and symbols larger by a factor, for those who sit far away. */
  public void setLettering(double factor) {
    lettering = factor;
    refreshView();
  }

  /** Gives up whatever is being painted; the view is not used any more. */
  public void close() {
    tools.active().get().tool().deactivate();
    subscriptions.unsubscribe();
    frames.close();
    tiles.stop();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    for (Region layer : new Region[] {framePane, highlight, overlay}) {
      layer.resizeRelocate(0, 0, width, height);
    }
    layoutInArea(
        scaleBar, 0, 0, width - MARGIN_POINTS, height - MARGIN_POINTS, 0, HPos.LEFT, VPos.BOTTOM);
    scaleBar.relocate(MARGIN_POINTS, scaleBar.getLayoutY());
    attribution.layoutIn(width, height);
    int widthPixels = (int) Math.round(width * pixelRatio());
    int heightPixels = (int) Math.round(height * pixelRatio());
    if (widthPixels > 0 && heightPixels > 0) {
      session.resize(widthPixels, heightPixels);
      stayPut(localToScene(width / 2, height / 2));
    }
  }

  /**
   * A panel that comes or goes moves the middle of the map, not the map itself: what was clicked
   * stays under the pointer. Where the whole window changes its size, the middle stays.
   */
  private void stayPut(Point2D middle) {
    Point2D window = new Point2D(getScene().getWidth(), getScene().getHeight());
    Point2D left = Point2D.ZERO;
    if (lastMiddle != null && window.equals(lastWindow) && !navigation.isMoving()) {
      Point2D away = lastMiddle.subtract(middle);
      double right = Math.rint(away.getX() * pixelRatio());
      double down = Math.rint(away.getY() * pixelRatio());
      if (right != 0 || down != 0) {
        session.look(viewport().panned(right, down));
      }
      left = away.subtract(right / pixelRatio(), down / pixelRatio());
    }
    lastMiddle = middle.add(left); // less than a pixel, which waits for the next time
    lastWindow = window;
  }

  private void refreshDocument(MapDocument document) {
    if (!document.crs().equals(shownCrs)) {
      framePane.clear();
      shownCrs = document.crs();
    }
    setBackground(
        javafx.scene.layout.Background.fill(
            Color.web("#%06x".formatted(themed.of(document).background() & 0xffffff))));
    refreshHighlight();
    refreshView();
  }

  private void refreshView() {
    Viewport view = viewport();
    if (view == null) {
      return;
    }
    framePane.place(view, pixelRatio());
    refreshHighlight();
    refreshScaleBar();
    tools.active().get().tool().viewChanged();
    frames.request(
        new FrameQueue.Request(
            themed.of(session.document().get()),
            navigation.destination(),
            pixelRatio() * lettering,
            !framePane.covers(navigation.destination())));
    tiles.request(themed.of(session.document().get()), navigation.destination());
  }

  private void show(Frame frame) {
    framePane.show(frame);
    renderer.recycle(frame);
    framePane.place(viewport(), pixelRatio());
  }

  /** What the map shows now; null before the first frame. */
  public Frame shownFrame() {
    return framePane.shown();
  }

  private void tellFailure(Throwable error) {
    Message words = Message.of(MapView.class, "map-not-painted", error.getClass().getSimpleName());
    session.notices().add(new Notice(Severity.ERROR, texts.get("app.name"), words));
  }

  private void refreshHighlight() {
    if (viewport() != null) {
      highlight.show(session.selection().get(), session.document().get(), viewport(), pixelRatio());
    }
  }

  private void refreshScaleBar() {
    scaleBar.show(metresPerPoint(), texts.locale());
  }

  /** On the ground, across the middle of the view; NaN where that is nowhere on earth. */
  private double metresPerPoint() {
    Viewport view = viewport();
    if (view == null) {
      return Double.NaN;
    }
    double x = view.centerX();
    double reach = 50 * view.resolution();
    Optional<Coordinate> left = degrees.degrees(new Coordinate(x - reach, view.centerY()));
    Optional<Coordinate> right = degrees.degrees(new Coordinate(x + reach, view.centerY()));
    return left.isEmpty() || right.isEmpty()
        ? Double.NaN
        : GeodesicMeasure.distanceMetres(left.get().x, left.get().y, right.get().x, right.get().y)
            / 100
            * pixelRatio();
  }

  private void changeTool(ToolEntry before, ToolEntry now) {
    before.tool().deactivate();
    now.tool().activate(this);
    showCursor();
  }

  void showCursor() {
    setCursor(gestures.spaceDown() ? Cursor.OPEN_HAND : tools.active().get().tool().cursor());
  }
}
