package fr.bocage.cli;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.feature.FeatureTable;
import fr.bocage.geo.Crs;
import fr.bocage.geo.Reprojection;
import fr.bocage.map.Layer;
import fr.bocage.map.LayerRecord;
import fr.bocage.map.MapDocument;
import fr.bocage.map.PlacedAnnotation;
import fr.bocage.map.Project;
import fr.bocage.map.ProjectState;
import fr.bocage.map.SamplesFolder;
import fr.bocage.map.SavedView;
import fr.bocage.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads the map that a project holds. The project's own file is only copied: whoever paints it does
 * not change it, and may paint one that is open in a window.
 */
final class ProjectReader {
  private static final String SAMPLE_PREFIX = "sample:";

  private final Engine engine;
  private final MapSources sources;

  ProjectReader(Engine engine, MapSources sources) {
    this.engine = engine;
    this.sources = sources;
  }

  /**
   * Reads the project; layers that cannot be read are told of and left out.
   *
   * @param asked the display CRS; null for the project's own
   */
  OpenedMap read(Path file, Crs asked) throws ProblemException {
    if (!Files.isRegularFile(file)) {
      throw ProblemException.of(ProjectReader.class, "project-missing", file);
    }
    throw ProblemException.of(ProjectReader.class, "project-missing", file);
  }
}
