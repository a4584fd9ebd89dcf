package fr.bocage.desktop.export;

import fr.bocage.desktop.map.MapView;
import fr.bocage.desktop.map.ThemedMap;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.ShownJob;
import fr.bocage.export.PngWriter;
import fr.bocage.file.WholeFile;
import fr.bocage.geo.Viewport;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.map.MapDocument;
import fr.bocage.map.ProjectState;
import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.TileLoader;
import fr.bocage.render.Caption;
import fr.bocage.render.Frame;
import fr.bocage.render.MapRenderer;
import fr.bocage.style.MapTheme;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/**
 * The map as it is looked at, as a picture for a page or a slide: painted anew, twice as fine as an
 * ordinary screen, with the line that says whose data it shows. JavaFX thread only; painting and
 * writing go on in the background.
 */
public final class MapPicture {
  /** Pixels for one of the styles', which fills a page at 200 dots an inch. */
  private static final double FINENESS = 2;

  private final MapSession session;
  private final MapView map;
  private final ThemedMap themed;
  private final MapRenderer renderer;
  private final Jobs jobs;

  public MapPicture(
      MapSession session, MapView map, ThemedMap themed, MapRenderer renderer, Jobs jobs) {
    this.session = session;
    this.map = map;
    this.themed = themed;
    this.renderer = renderer;
    this.jobs = jobs;
  }

  /** Whether there is a map to be painted. */
  public boolean isPossible() {
    return session.document().get() != null && session.viewport().get() != null;
  }

  /**
   * Writes it to a PNG file, in place of one that is there.
   *
   * @param theme its colours, which need not be the window's: paper wants light ones
   */
  public void save(Path file, MapTheme theme) {
    Painting painting = painting(theme);
    String name = String.valueOf(file.getFileName());
    Job<Path> job =
        jobs.start(
            name,
            progress -> {
              write(painting.paint(progress), file);
              return file;
            });
    ShownJob.show(session, name, job, written -> tell(name, "picture-saved"));
  }

  /**
   * Puts it on the clipboard, as it is seen.
   *
   * @param name what the picture is called while it is made
   */
  public void copy(String name) {
    Painting painting = painting(themed.theme().get());
    Job<Frame> job = jobs.start(name, painting::paint);
    ShownJob.show(
        session,
        name,
        job,
        frame -> {
          ClipboardContent content = new ClipboardContent();
          content.putImage(image(frame));
          Clipboard.getSystemClipboard().setContent(content);
          tell(name, "picture-copied");
        });
  }

  private static WritableImage image(Frame frame) {
    return new WritableImage(
        new PixelBuffer<>(
            frame.viewport().widthPixels(),
            frame.viewport().heightPixels(),
            IntBuffer.wrap(frame.argb()),
            PixelFormat.getIntArgbPreInstance()));
  }

  private static void write(Frame frame, Path file) throws ProblemException {
    PngWriter png = new PngWriter();
    try {
      new WholeFile(file).write(out -> png.write(frame, out));
    } catch (IOException e) {
      // A file system's own exceptions often say no more than the path.
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw ProblemException.of(MapPicture.class, "picture-unwritable", file, reason);
    }
  }

  private Painting painting(MapTheme theme) {
    Viewport view = session.viewport().get();
    double finer = Math.max(1, FINENESS / map.pixelRatio());
    Viewport fine =
        new Viewport(
            view.centerX(),
            view.centerY(),
            view.resolution() / finer,
            (int) Math.round(view.widthPixels() * finer),
            (int) Math.round(view.heightPixels() * finer));
    String attribution =
        session.state().get().settings().getOrDefault(ProjectState.ATTRIBUTION, "");
    return new Painting(
        themed.of(session.document().get(), theme), fine, map.pixelRatio() * finer, attribution);
  }

  /** What is painted, fixed at the moment that it was asked for. */
  private final class Painting {
    private final MapDocument document;
    private final Viewport view;
    private final double pixelRatio;
    private final String attribution;

    Painting(MapDocument document, Viewport view, double pixelRatio, String attribution) {
      this.document = document;
      this.view = view;
      this.pixelRatio = pixelRatio;
      this.attribution = attribution;
    }

    Frame paint(Progress progress) {
      new TileLoader(jobs).load(renderer.missingTiles(document, view), progress);
      Frame frame = renderer.render(document, view, pixelRatio, progress);
      return new Caption(pixelRatio).over(frame, attribution, document.theme());
    }
  }

  private void tell(String subject, String key) {
    session.notices().add(new Notice(Severity.INFO, subject, Message.of(MapPicture.class, key)));
  }
}
