package fr.bocage.cli;

import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.Field;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.GeometryType;
import fr.bocage.format.Dataset;
import fr.bocage.format.TextCharsets;
import fr.bocage.format.doctor.CrsDiagnosis;
import fr.bocage.format.doctor.EncodingComparison;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import fr.bocage.raster.RasterSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * What {@code bocage info} has to say of one path.
 *
 * @param path as it was given
 * @param format id of its format; null when that is not known
 * @param layers empty when nothing could be read
 * @param problems what was wrong with what could be read, most severe first
 * @param error why nothing could be read; else null
 */
record FileReport(
    String path,
    String format,
    List<LayerReport> layers,
    List<Problem> problems,
    ProblemException error) {

  /**
   * What there is to say of one layer.
   *
   * @param name its name in the file
   * @param features number of rows
   * @param nullGeometries rows that have no geometry
   * @param emptyGeometries rows that have one, but of no points: nothing of it can be drawn
   * @param geometryTypes rows of each type that can be drawn
   * @param extent in the file's own CRS; null-valued when there is none
   * @param heights the lowest and the highest; null when there are none
   * @param measures the least and the greatest; null when there are none
   * @param crs null when nothing tells it
   * @param encoding null when there is no text
   * @param fields in the file's order
   * @param crsDiagnosis what speaks against the CRS, and for which others; null when nothing does
   * @param raster null for a layer of features
   * @param textSamples values under {@link TextCharsets#french}; empty when the encoding is sure
   */
  record LayerReport(
      String name,
      long features,
      long nullGeometries,
      long emptyGeometries,
      Map<GeometryType, Long> geometryTypes,
      Envelope extent,
      double[] heights,
      double[] measures,
      Crs crs,
      String encoding,
      List<Field> fields,
      CrsDiagnosis crsDiagnosis,
      RasterSource raster,
      List<EncodingComparison.Sample> textSamples) {

    static LayerReport of(Dataset.SourceLayer layer, CrsDiagnosis diagnosis) {
      return layer
          .raster()
          .map(raster -> ofRaster(raster, layer.table(), diagnosis))
          .orElseGet(() -> ofFeatures(layer, diagnosis));
    }

    /** A raster has an extent, but no features. */
    private static LayerReport ofRaster(
        RasterSource raster, FeatureTable outline, CrsDiagnosis diagnosis) {
      return new LayerReport(
          outline.name(),
          0,
          0,
          0,
          Map.of(),
          outline.geometry().extent(),
          outline.geometry().heightRange(),
          outline.geometry().measureRange(),
          outline.crs(),
          null,
          List.of(),
          diagnosis,
          raster,
          List.of());
    }

    private static LayerReport ofFeatures(Dataset.SourceLayer layer, CrsDiagnosis diagnosis) {
      FeatureTable table = layer.table();
      GeometryColumn geometry = table.geometry();
      Map<GeometryType, Long> types = new EnumMap<>(GeometryType.class);
      for (int row = 0; row < geometry.rowCount(); row++) {
        types.merge(geometry.type(row), 1L, Long::sum);
      }
      Long nulls = types.remove(GeometryType.NULL);
      Long empties = types.remove(GeometryType.EMPTY);
      return new LayerReport(
          table.name(),
          table.rowCount(),
          nulls == null ? 0 : nulls,
          empties == null ? 0 : empties,
          types,
          geometry.extent(),
          geometry.heightRange(),
          geometry.measureRange(),
          table.crs(),
          layer.encoding(),
          table.columns().stream().map(AttributeColumn::field).toList(),
          diagnosis,
          null,
          List.of());
    }

    LayerReport withTextSamples(List<EncodingComparison.Sample> samples) {
      return new LayerReport(
          name,
          features,
          nullGeometries,
          emptyGeometries,
          geometryTypes,
          extent,
          heights,
          measures,
          crs,
          encoding,
          fields,
          crsDiagnosis,
          raster,
          samples);
    }
  }

  static FileReport of(
      String path, String format, List<LayerReport> layers, List<Problem> problems) {
    return new FileReport(path, format, layers, problems, null);
  }

  static FileReport of(String path, String format, ProblemException error) {
    return new FileReport(path, format, List.of(), List.of(), error);
  }

  /** {@code ok}, {@code partial} when features or values are missing, or {@code error}. */
  String status() {
    if (error != null) {
      return "error";
    }
    boolean missing = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    return missing ? "partial" : "ok";
  }
}
