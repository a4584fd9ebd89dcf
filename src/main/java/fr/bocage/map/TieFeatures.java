package fr.bocage.map;

import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Tie;
import fr.bocage.annotation.Ties;
import fr.bocage.feature.AttributeColumn;
import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumn;
import fr.bocage.feature.JtsGeometries;
import fr.bocage.feature.PartRole;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The features of a layer's data as annotations are tied to them. Looks through whole columns,
 * which takes up to seconds for a million rows: on jobs' threads only. Not for several threads.
 */
public final class TieFeatures implements Ties.Features {
  /** Fewer columns than that have a feature's name in any data that people use. */
  private static final int MOST_COLUMNS = 24;

  /** A tenth of a millimetre less than the least that a map can show, around a point. */
  private static final double NEAR_DEGREES = 1e-3;

  /** Rows of a value that several features have. */
  private static final int SEVERAL = -1;

  /** Rank of columns with names that people use. */
  private static final int NAMED = 1;

  /** Rank of columns that do not look like they name features. */
  private static final int UNNAMED = 2;

  /** 16 KB in each annotation: a commune's border has some hundreds, a department's thousands. */
  private static final int MOST_VERTICES = 1000;

  private final FeatureTable table;
  private final PlacedGeometry toDegrees;
  private final PlacedGeometry fromDegrees;
  private final Map<String, Map<String, Integer>> rows = new HashMap<>();

  private TieFeatures(FeatureTable table, Reprojection toDegrees, Reprojection fromDegrees) {
    this.table = table;
    this.toDegrees = new PlacedGeometry(toDegrees);
    this.fromDegrees = new PlacedGeometry(fromDegrees);
  }

  /**
   * The features of a table.
   *
   * @param table in whatever CRS
   * @param marks whose ties are to be found again; may be empty
   * @return empty when there is no way from the table's CRS to longitude and latitude
   */
  public static Optional<TieFeatures> of(
      FeatureTable table, CrsCatalogue catalogue, Collection<MapAnnotation> marks) {
    Optional<Reprojection> there = catalogue.reprojection(table.crs(), catalogue.wgs84());
    Optional<Reprojection> back = catalogue.reprojection(catalogue.wgs84(), table.crs());
    if (there.isEmpty() || back.isEmpty()) {
      return Optional.empty();
    }
    TieFeatures features = new TieFeatures(table, there.get(), back.get());
    features.lookFor(marks);
    return Optional.of(features);
  }

  /** How a tie names a layer's data. */
  public static String dataset(LayerSource source) {
    return source.location() + "|" + source.layerName();
  }

  private void lookFor(Collection<MapAnnotation> marks) {
    Map<String, Set<String>> wanted = new HashMap<>();
    for (MapAnnotation mark : marks) {
      if (mark.tie() != null && !mark.tie().key().isEmpty()) {
        wanted
            .computeIfAbsent(mark.tie().keyField(), field -> new HashSet<>())
            .add(mark.tie().key());
      }
    }
    wanted.forEach((field, keys) -> rows.put(field, rowsOf(field, keys)));
  }

  private Map<String, Integer> rowsOf(String field, Set<String> keys) {
    Map<String, Integer> found = new HashMap<>();
    AttributeColumn column = named(field);
    for (int row = 0; column != null && row < table.rowCount(); row++) {
      String value = column.text(row);
      if (value != null && keys.contains(value)) {
        found.merge(value, row, (one, other) -> SEVERAL);
      }
    }
    return found;
  }

  /** The column of that name, in whatever case: editions of data differ in it. */
  private AttributeColumn named(String field) {
    AttributeColumn alike = null;
    for (AttributeColumn column : table.columns()) {
      if (column.field().name().equals(field)) {
        return column;
      }
      alike = column.field().name().equalsIgnoreCase(field) ? column : alike;
    }
    return alike;
  }

  @Override
  public Optional<Geometry> byKey(String field, String key) {
    int row = rows.getOrDefault(field, Map.of()).getOrDefault(key, SEVERAL);
    return row == SEVERAL ? Optional.empty() : Optional.ofNullable(inDegrees(row));
  }

  @Override
  public List<Geometry> near(Geometry geometry) {
    Envelope around = geometry.getEnvelopeInternal();
    around.expandBy(NEAR_DEGREES);
    Geometry here = fromDegrees.place(geometry.getFactory().toGeometry(around));
    List<Geometry> found = new ArrayList<>();
    for (int row : table.index().search(here.getEnvelopeInternal())) {
      Geometry candidate = inDegrees(row);
      if (candidate != null) {
        found.add(candidate);
      }
    }
    return found;
  }

  private Geometry inDegrees(int row) {
    Geometry geometry = JtsGeometries.read(table.geometry(), row);
    return geometry == null || geometry.isEmpty() ? null : toDegrees.place(geometry);
  }

  /** The tie to a row's feature; empty when it lies nowhere. */
  public Optional<Tie> tie(LayerSource source, int row) {
    Geometry geometry = inDegrees(row);
    if (geometry == null) {
      return Optional.empty();
    }
    AttributeColumn key = keyOf(row);
    return Optional.of(
        new Tie(
            dataset(source),
            key == null ? "" : key.field().name(),
            key == null ? "" : key.text(row),
            geometry,
            Tie.State.ATTACHED));
  }

  /**
   * The tie to a row's feature that somebody has made an annotation on without asking for a tie;
   * empty where it is rather ground: an area without a key or a name of its own, or the only one of
   * its layer, and whatever has so many vertices that each annotation would weigh too much.
   */
  public Optional<Tie> tieUnlessGround(LayerSource source, int row) {
    int vertices = 0;
    boolean area = false;
    GeometryColumn column = table.geometry();
    for (int part = column.firstPart(row); part < column.firstPart(row + 1); part++) {
      vertices += column.firstVertex(part + 1) - column.firstVertex(part);
      area |= column.role(part) != PartRole.POINT && column.role(part) != PartRole.LINE;
    }
    if (vertices > MOST_VERTICES || area && table.rowCount() == 1) {
      return Optional.empty();
    }
    boolean mustHaveName = area;
    return tie(source, row)
        .filter(tie -> !mustHaveName || !tie.key().isEmpty() && rank(tie.keyField()) < UNNAMED);
  }

  /** What people call a row's feature; empty where no column looks like it tells. */
  public String name(int row) {
    for (AttributeColumn column : table.columns()) {
      String name = rank(column.field().name()) == NAMED ? column.text(row) : null;
      if (name != null && !name.isBlank()) {
        return name.strip();
      }
    }
    return "";
  }

  /** The first column that looks like it names the features and has the row's value only once. */
  private AttributeColumn keyOf(int row) {
    List<AttributeColumn> columns = new ArrayList<>(table.columns());
    columns.sort(java.util.Comparator.comparingInt(column -> rank(column.field().name())));
    for (AttributeColumn column : columns.subList(0, Math.min(MOST_COLUMNS, columns.size()))) {
      if (isUnique(column, row)) {
        return column;
      }
    }
    return null;
  }

  private static int rank(String name) {
    if (name.matches(
        "(?i)(.*_)?(insee|uuid|guid|siren|siret|code.*|ident.*|id|cleabs|ref)(_.*)?")) {
      return 0;
    }
    return name.matches("(?i)(nom|name|lib.*|titre|title|label)(_.*)?") ? NAMED : UNNAMED;
  }

  private boolean isUnique(AttributeColumn column, int row) {
    String wanted = column.text(row);
    if (wanted == null || wanted.isBlank()) {
      return false;
    }
    for (int other = 0; other < table.rowCount(); other++) {
      if (other != row && wanted.equals(column.text(other))) {
        return false;
      }
    }
    return true;
  }
}
