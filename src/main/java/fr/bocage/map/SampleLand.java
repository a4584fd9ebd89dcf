package fr.bocage.map;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Formats;
import fr.bocage.format.doctor.KnownGround;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.Optional;

/** The land of the Normandy sample, as the ground to try CRSs on. */
public final class SampleLand {
  private static final String FILE = "terre.geojson";

  private SampleLand() {}

  /**
   * Read when first needed.
   *
   * @param samples folder of the samples; without the file in it, nothing is known of land
   */
  public static KnownGround in(Path samples, Formats formats) {
    return new KnownGround(() -> read(samples.resolve(FILE), formats));
  }

  private static Optional<FeatureTable> read(Path file, Formats formats) {
    try {
      return Optional.of(formats.open(file, Progress.NONE).layers().get(0).table());
    } catch (ProblemException e) {
      return Optional.empty(); // a program without its samples
    }
  }
}
