package fr.bocage.format.shapefile;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.format.FeatureWriter;
import fr.bocage.format.Findings;
import fr.bocage.format.RowSteps;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.WktDialect;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes a layer as a shapefile: .shp, .shx, .dbf in UTF-8, .cpg, and .prj where the CRS is known.
 * A layer of points, lines and areas makes one shapefile each, the one with the most features under
 * the file's own name.
 */
public final class ShapefileWriter implements FeatureWriter {
  /** Beyond, most programs fail, though the format could go on to 4 or 8 GB. */
  private static final long MAX_FILE_BYTES = Integer.MAX_VALUE;

  private static final List<String> COMPANION_ENDINGS =
      List.of(".prj", ".qix", ".sbn", ".sbx", ".fbn", ".fbx", ".ain", ".aih", ".ixs", ".mxs");

  private final CrsCatalogue catalogue;

  public ShapefileWriter(CrsCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public String id() {
    return "shapefile";
  }

  @Override
  public List<String> extensions() {
    return List.of("shp");
  }

  @Override
  public List<Path> companions(Path file) {
    return COMPANION_ENDINGS.stream().map(end -> file.resolveSibling(stem(file) + end)).toList();
  }

  @Override
  public boolean keepsMeasures() {
    return true;
  }

  @Override
  public List<Problem> write(List<FeatureTable> layers, Path file, Progress progress)
      throws ProblemException, IOException {
    FeatureTable table = layers.get(0);
    Findings findings = new Findings(ShapefileFormat.class);
    RowSteps steps = new RowSteps(layers, 2, progress);
    Map<ShapeGroup, int[]> groups = groups(table.geometry());
    ShapeGroup main = largest(groups);
    for (Map.Entry<ShapeGroup, int[]> group : groups.entrySet()) {
      boolean isMain = group.getKey() == main;
      String name = stem(file) + (isMain ? "" : "_" + group.getKey().suffix());
      int[] rows = isMain ? withNulls(table.geometry(), group.getValue()) : group.getValue();
      DbfOutput attributes = write(table, group.getKey(), rows, file.resolveSibling(name), steps);
      if (isMain) {
        tellNames(attributes, findings);
      } else {
        findings.add("shp-split", Severity.WARNING, rows.length, name + ".shp");
      }
      tellCuts(attributes, findings);
    }
    return findings.bySeverity();
  }

  /** The rows of each group that has any; areas without any row when there is no geometry. */
  private static Map<ShapeGroup, int[]> groups(GeometryColumn geometry) {
    Map<ShapeGroup, int[]> groups = new EnumMap<>(ShapeGroup.class);
    for (ShapeGroup group : ShapeGroup.values()) {
      int[] rows = group.rows(geometry);
      if (rows.length > 0) {
        groups.put(group, rows);
      }
    }
    if (groups.isEmpty()) {
      groups.put(ShapeGroup.AREAS, new int[0]);
    }
    return groups;
  }

  private static ShapeGroup largest(Map<ShapeGroup, int[]> groups) {
    return groups.keySet().stream()
        .max(Comparator.comparingInt(group -> groups.get(group).length))
        .orElseThrow();
  }

  /** Adds the rows that have no geometry and so are in no group. */
  private static int[] withNulls(GeometryColumn geometry, int[] rows) {
    IntStream empty =
        IntStream.range(0, geometry.rowCount())
            .filter(row -> geometry.firstPart(row) == geometry.firstPart(row + 1));
    return IntStream.concat(IntStream.of(rows), empty).sorted().toArray();
  }

  /**
   * @param stem path of the files, without ending
   */
  private DbfOutput write(
      FeatureTable table, ShapeGroup group, int[] rows, Path stem, RowSteps steps)
      throws ProblemException, IOException {
    ShpOutput shapes = new ShpOutput(table.geometry(), group, rows);
    DbfOutput attributes = new DbfOutput(table, rows);
    if (Math.max(shapes.fileBytes(), attributes.fileBytes()) > MAX_FILE_BYTES) {
      throw ProblemException.of(
          ShapefileWriter.class, "shp-would-be-too-large", stem.getFileName());
    }
    shapes.write(ended(stem, ".shp"), ended(stem, ".shx"), steps::next);
    attributes.write(ended(stem, ".dbf"), steps::next);
    Files.writeString(ended(stem, ".cpg"), "UTF-8");
    if (table.crs() != null) {
      var wkt = catalogue.wkt(table.crs(), WktDialect.ESRI);
      if (wkt.isPresent()) {
        Files.writeString(ended(stem, ".prj"), wkt.get());
      }
    }
    return attributes;
  }

  private static void tellNames(DbfOutput attributes, Findings findings) {
    List<String> renamed = new ArrayList<>();
    for (DbfField field : attributes.fields()) {
      if (!field.name().equals(field.fullName())) {
        renamed.add(field.fullName() + " → " + field.name());
      }
    }
    findings.add("fields-renamed", Severity.WARNING, renamed.size(), String.join(", ", renamed));
  }

  private static void tellCuts(DbfOutput attributes, Findings findings) {
    for (DbfField field : attributes.fields()) {
      findings.add("texts-cut", Severity.ERROR, field.valuesCut(), field.fullName());
    }
  }

  private static Path ended(Path stem, String ending) {
    return stem.resolveSibling(stem.getFileName() + ending);
  }

  private static String stem(Path file) {
    String name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(".shp")
        ? name.substring(0, name.length() - 4)
        : name;
  }
}
