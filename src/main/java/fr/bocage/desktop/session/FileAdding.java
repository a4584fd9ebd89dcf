package fr.bocage.desktop.session;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.geo.Crs;
import fr.bocage.job.Progress;
import fr.bocage.map.LayerReader;
import fr.bocage.map.LoadedLayer;
import fr.bocage.map.TablePlacement;
import fr.bocage.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads files that are not yet layers of the project. Slow: on jobs' threads only. */
final class FileAdding {
  private final LayerReader reader;
  private final TrustedFiles trusted;

  FileAdding(LayerReader reader, TrustedFiles trusted) {
    this.reader = reader;
    this.trusted = trusted;
  }

  /** A layer of a file, ready to be added. */
  record Found(Path file, String layerName, LoadedLayer data) {
    /**
     * How high it should lie: rasters below areas below lines below points, and wide areas below
     * small ones.
     */
    static final Comparator<Found> FROM_BELOW =
        Comparator.comparingInt(Found::rank)
            .thenComparing(
                found -> found.data().table().geometry().extent().getArea(),
                Comparator.reverseOrder());

    private static int rank(Found found) {
      return found.data().raster().isPresent()
          ? -1
          : dimensionRank(found.data().table().geometry());
    }

    private static int dimensionRank(GeometryColumn geometry) {
      for (int row = 0; row < geometry.rowCount(); row++) {
        GeometryType type = geometry.type(row);
        if (type.isDrawn()) {
          return switch (type) {
            case POLYGON, MULTI_POLYGON -> 0;
            case LINE_STRING, MULTI_LINE_STRING -> 1;
            default -> 2;
          };
        }
      }
      return 2;
    }
  }

  /**
   * Reads all layers of a file.
   *
   * @param display the map's CRS; null when this file may choose it
   */
  List<Found> read(Path file, Crs display, Progress progress) throws ProblemException {
    trusted.add(file);
    TablePlacement placement = reader.placement();
    List<Found> found = new ArrayList<>();
    for (LoadedLayer layer : reader.open(file, progress)) {
      FeatureTable table = layer.source();
      Crs target = display != null ? display : placement.displayFor(List.of(table));
      found.add(new Found(file, table.name(), placement.place(layer, target)));
    }
    return found;
  }
}
