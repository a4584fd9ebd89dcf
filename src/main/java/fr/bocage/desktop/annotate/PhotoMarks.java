package fr.bocage.desktop.annotate;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.photo.PhotoFile;
import fr.bocage.desktop.map.Navigation;
import fr.bocage.desktop.session.Failures;
import fr.bocage.desktop.session.MapSession;
import fr.bocage.desktop.session.Notice;
import fr.bocage.desktop.session.ShownJob;
import fr.bocage.job.Job;
import fr.bocage.job.Jobs;
import fr.bocage.job.Progress;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Makes marks of photos: where they were taken, else where somebody puts them. They are read in the
 * background, with progress and cancel where those of opening files are; all of them are one edit.
 * JavaFX thread only.
 */
public final class PhotoMarks {
  /** Photos that do not tell where they were taken stand in rows, so that each is seen. */
  private static final int IN_A_ROW = 6;

  private static final double APART_PIXELS = 64;

  private final MapSession session;
  private final AnnotationEdits edits;
  private final Navigation navigation;
  private final Jobs jobs;

  public PhotoMarks(MapSession session, AnnotationEdits edits, Navigation navigation, Jobs jobs) {
    this.session = session;
    this.edits = edits;
    this.navigation = navigation;
    this.jobs = jobs;
  }

  /** What was read, and what could not be. */
  private record Read(List<PhotoFile> photos, List<Notice> notices) {}

  /**
   * Takes in photos.
   *
   * @param place in the display CRS, for those that do not tell where they were taken
   */
  public void add(List<Path> files, Coordinate place) {
    String name = String.valueOf(files.get(0).getFileName());
    Job<Read> job = jobs.start(name, progress -> read(files, progress));
    ShownJob.show(session, name, job, read -> place(read, place));
  }

  private static Read read(List<Path> files, Progress progress) {
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < files.size(); i++) {
      progress.check();
      progress.report(i, files.size());
      String name = String.valueOf(files.get(i).getFileName());
      try {
        PhotoFile photo = PhotoFile.read(files.get(i));
        read.photos.add(photo);
        for (Problem problem : photo.problems()) {
          read.notices.add(new Notice(problem.severity(), name, problem.message()));
        }
      } catch (ProblemException e) {
        read.notices.add(Failures.notice(name, e));
      }
    }
    return read;
  }

  private void place(Read read, Coordinate place) {
    session.notices().addAll(read.notices);
    List<MapAnnotation> marks = new ArrayList<>();
    Envelope taken = new Envelope();
    int elsewhere = 0;
    for (PhotoFile photo : read.photos) {
      Coordinate at =
          photo.place() != null ? photo.place() : edits.inDegrees(beside(place, elsewhere++));
      MapAnnotation mark = photo.mark(at, edits.pen().colour().get(), edits.pen().author());
      marks.add(mark);
      Geometry onMap = edits.onMap(mark.geometry());
      taken.expandToInclude(onMap.getEnvelopeInternal());
    }
    edits.add(marks);
    if (elsewhere > 0) {
      Message words = Message.of(PhotoMarks.class, "photo-without-place", elsewhere);
      session.notices().add(new Notice(Severity.INFO, read.photos.get(0).title(), words));
    }
    if (!taken.isNull() && !session.viewport().get().extent().contains(taken)) {
      navigation.flyTo(taken);
    }
  }

  private Coordinate beside(Coordinate place, int index) {
    double step = APART_PIXELS * session.viewport().get().resolution();
    return new Coordinate(place.x + index % IN_A_ROW * step, place.y - index / IN_A_ROW * step);
  }
}
