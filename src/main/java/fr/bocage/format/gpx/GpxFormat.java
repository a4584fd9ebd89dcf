package fr.bocage.format.gpx;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Format;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextEncoding;
import fr.bocage.format.text.TextFile;
import fr.bocage.format.xml.XmlFile;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * GPX of any version: waypoints, routes and tracks as a layer each, with names, times, heights of
 * waypoints and what extensions say of a whole feature.
 *
 * <p>Safe on any thread.
 */
public final class GpxFormat implements Format {
  private final CrsCatalogue catalogue;

  /**
   * @param catalogue has WGS 84, which all GPX is in
   */
  public GpxFormat(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String id() {
    return "gpx";
  }

  @Override
  public List<String> extensions() {
    return List.of("gpx");
  }

  @Override
  public boolean recognises(Path file, byte[] head) {
    String text = TextEncoding.text(head);
    return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gpx")
        || text.stripLeading().startsWith("<") && text.matches("(?s).*<(\\w+:)?gpx[\\s>].*");
  }

  @Override
  public Dataset read(Path file, Progress progress) throws ProblemException, IOException {
    return read(file, null, progress);
  }

  @Override
  public Dataset read(Path file, Charset declared, Progress progress)
      throws ProblemException, IOException {
    try {
      XmlFile xml = new XmlFile(new TextFile(file, declared, progress));
      GpxReader content = xml.read(GpxReader::new);
      if (!content.isGpx() || xml.isBroken() && content.features() == 0) {
        throw ProblemException.of(getClass(), "gpx-unreadable", file.getFileName());
      }
      List<Problem> problems = new ArrayList<>(xml.problems());
      List<SourceLayer> layers = content.layers(catalogue.wgs84(), xml.encoding());
      problems.addAll(content.flaws().problems(layers.size()));
      layers.stream()
          .map(SourceLayer::table)
          .map(FeatureTable::geometry)
          .forEach(geometry -> DegreesCheck.passes(geometry, problems));
      problems.sort(Comparator.comparing(Problem::severity).reversed());
      return new Dataset(id(), layers, problems);
    } catch (OutOfMemoryError e) {
      throw ProblemException.of(getClass(), "file-too-large", file.getFileName());
    }
  }
}
