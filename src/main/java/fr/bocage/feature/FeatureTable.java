package fr.bocage.feature;

import fr.bocage.geo.Crs;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import java.util.ArrayList;
import java.util.List;

/**
 * Features of one source: a geometry column, attribute columns and a spatial index. Row numbers go
 * from 0 and mean the same in all of them.
 *
 * <p>Safe on any thread.
 */
public final class FeatureTable {
  private final String name;
  private final Crs crs;
  private final GeometryColumn geometry;
  private final List<AttributeColumn> columns;
  private SpatialIndex index;

  /**
   * @param name the layer's name in its file
   * @param crs the CRS of the coordinates; null when nothing tells it
   * @param geometry one geometry a row
   * @param columns one value a row each
   */
  public FeatureTable(
      String name, Crs crs, GeometryColumn geometry, List<AttributeColumn> columns) {
    this.name = name;
    this.crs = crs;
    this.geometry = geometry;
    this.columns = List.copyOf(columns);
  }

  public String name() {
    return name;
  }

  /** The CRS of the coordinates; null when nothing tells it. */
  public Crs crs() {
    return crs;
  }

  public int rowCount() {
    return geometry.rowCount();
  }

  public GeometryColumn geometry() {
    return geometry;
  }

  public List<AttributeColumn> columns() {
    return columns;
  }

  /** The column of that name, or null. Upper and lower case differ. */
  public AttributeColumn column(String fieldName) {
    for (AttributeColumn column : columns) {
      if (column.field().name().equals(fieldName)) {
        return column;
      }
    }
    return null;
  }

  /** The index over the rows' envelopes; the first caller builds it, on its own thread. */
  public SpatialIndex index() {
    return index(null);
  }

  /**
   * The index; the first caller builds it on all cores.
   *
   * @param jobs null for the caller's thread alone
   */
  public synchronized SpatialIndex index(Jobs jobs) {
    if (index == null) {
      index = SpatialIndex.of(geometry, jobs);
    }
    return index;
  }

  /** The same rows in another CRS; attributes are shared, geometry is copied on all cores. */
  public FeatureTable reprojected(Crs target, Reprojection reprojection, Jobs jobs) {
    return new FeatureTable(name, target, geometry.reprojected(reprojection, jobs), columns);
  }

  /** The same table under another name. */
  public FeatureTable named(String newName) {
    return new FeatureTable(newName, crs, geometry, columns);
  }

  /** The same table with columns that keep what was read from them. */
  public FeatureTable remembering() {
    List<AttributeColumn> remembered = new ArrayList<>();
    for (AttributeColumn column : columns) {
      remembered.add(new RememberedColumn(column, rowCount()));
    }
    return new FeatureTable(name, crs, geometry, remembered);
  }

  /** The same rows with x and y taken for each other: for a source that has y first. */
  public FeatureTable withAxesSwapped() {
    return new FeatureTable(name, crs, geometry.withAxesSwapped(), columns);
  }

  /** The same table said to be in another CRS: for a source that tells it wrong or not at all. */
  public FeatureTable declaredAs(Crs declared) {
    return new FeatureTable(name, declared, geometry, columns);
  }
}
