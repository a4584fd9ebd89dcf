package fr.bocage.cli;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.Look;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.PinSymbol;
import fr.bocage.annotation.Words;
import fr.bocage.annotation.exchange.ClipboardText;
import fr.bocage.annotation.photo.PhotoFile;
import fr.bocage.map.Change;
import fr.bocage.map.Edit;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code annotate add}: prints the new annotation's id once it is on the disk. */
@Command(name = "add")
final class AnnotateAdd implements Callable<Integer> {
  @ParentCommand private AnnotateCommand annotate;

  @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "annotate.kind")
  private String kind;

  @Option(names = "--at", paramLabel = "LON,LAT", descriptionKey = "annotate.at")
  private String at;

  @Option(names = "--wkt", paramLabel = "WKT", descriptionKey = "annotate.wkt")
  private String wkt;

  @Option(names = "--radius", paramLabel = "METRES", descriptionKey = "annotate.radius")
  private String radius;

  @Option(names = "--photo", paramLabel = "FILE", descriptionKey = "annotate.photo")
  private Path photo;

  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "annotate.title")
  private String title = "";

  @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "annotate.note")
  private String note = "";

  @Option(names = "--category", paramLabel = "TEXT", descriptionKey = "annotate.category")
  private String category = "";

  @Option(names = "--status", paramLabel = "TEXT", descriptionKey = "annotate.status")
  private String status = "";

  @Option(names = "--field", paramLabel = "NAME=VALUE", descriptionKey = "annotate.field")
  private Map<String, String> fields = new LinkedHashMap<>();

  @Option(names = "--colour", paramLabel = "#rrggbb", descriptionKey = "annotate.colour")
  private String colour = "#d1495b";

  @Option(names = "--symbol", paramLabel = "SYMBOL", descriptionKey = "annotate.symbol")
  private String symbol = "dot";

  @Option(names = "--number", paramLabel = "N", descriptionKey = "annotate.number")
  private String number = "0";

  @Override
  public Integer call() throws ProblemException {
    MapAnnotation made = annotation();
    return annotate.withNewProject(
        project -> {
          AnnotateCommand.kept(
              project.apply(Edit.of("annotation.add", new Change.OfAnnotation(null, made))));
          annotate
              .terminal()
              .out()
              .println(annotate.json() ? "{\"id\":\"" + made.id() + "\"}" : made.id().toString());
          return CommandLineApp.OK;
        });
  }

  private MapAnnotation annotation() throws ProblemException {
    MapAnnotation placed =
        photo == null
            ? placed(OptionValues.colour(colour))
            : photographed(OptionValues.colour(colour));
    Look look = placed.look().withSymbol(PinSymbol.of(symbol)).withNumber((int) count(number));
    Map<String, String> all = new LinkedHashMap<>(placed.words().fields());
    all.putAll(fields);
    String name = title.isEmpty() ? placed.title() : title;
    return placed.withWords(new Words(name, note, category, status, all)).withLook(look);
  }

  /** A photo where it was taken, or where the user says. */
  private MapAnnotation photographed(String paint) throws ProblemException {
    if (wkt != null || radius != null || kind != null) {
      throw new UsageException("annotate-photo-alone");
    }
    PhotoFile read = PhotoFile.read(photo);
    if (read.place() == null && at == null) {
      throw new UsageException("annotate-photo-nowhere", photo);
    }
    read.problems().forEach(problem -> annotate.terminal().error(problem.message()));
    return read.mark(at == null ? read.place() : place(), paint, annotate.author());
  }

  private MapAnnotation placed(String paint) throws UsageException {
    if (radius != null) {
      double[] centre = OptionValues.point(at == null ? "" : at);
      double metres = count(radius);
      if (!(metres > 0 && metres < 20_000_000)) {
        throw new UsageException("annotate-radius-invalid", radius);
      }
      return MapAnnotation.circle(centre[0], centre[1], metres, "", paint, annotate.author());
    }
    List<MapAnnotation> marks =
        wkt == null ? List.of(pin(paint)) : ClipboardText.read(wkt, annotate.author());
    if (marks.size() != 1) {
      throw new UsageException("annotate-place-invalid", wkt);
    }
    Geometry geometry = marks.get(0).geometry();
    AnnotationKind wanted = kind == null ? marks.get(0).kind() : known(kind);
    if (!wanted.takes(geometry) || wanted == AnnotationKind.CIRCLE) {
      throw new UsageException("annotate-kind-unfit", wanted.word());
    }
    return MapAnnotation.create(wanted, geometry, "", paint, annotate.author());
  }

  private MapAnnotation pin(String paint) throws UsageException {
    Geometry point = new GeometryFactory().createPoint(place());
    return MapAnnotation.create(AnnotationKind.PIN, point, "", paint, annotate.author());
  }

  private Coordinate place() throws UsageException {
    double[] place = OptionValues.point(at == null ? "" : at);
    if (Math.abs(place[0]) > 180 || Math.abs(place[1]) > 90) {
      throw new UsageException("annotate-place-invalid", at);
    }
    return new Coordinate(place[0], place[1]);
  }

  private static AnnotationKind known(String word) throws UsageException {
    return AnnotationKind.of(word)
        .orElseThrow(() -> new UsageException("annotate-kind-unknown", word));
  }

  private static double count(String text) throws UsageException {
    double number = OptionValues.number(text);
    if (!(number >= 0 && number < 1e9)) {
      throw new UsageException("annotate-number-invalid", text);
    }
    return number;
  }
}
