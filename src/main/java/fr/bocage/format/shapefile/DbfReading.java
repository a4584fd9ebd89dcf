package fr.bocage.format.shapefile;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.feature.GeometryType;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.Findings;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.List;

/** Reads a {@code .dbf} without a {@code .shp}: a table whose rows have no geometry. One thread. */
final class DbfReading {
  private final ShapefileSet set;
  private final boolean inMemory;
  private final Findings findings = new Findings(ShapefileFormat.class);
  private final Charset declared;

  /**
   * @param inMemory whether the attributes must outlive their files
   * @param declared the text's encoding; null to find it out
   */
  DbfReading(ShapefileSet set, boolean inMemory, Charset declared) {
    this.set = set;
    this.inMemory = inMemory;
    this.declared = declared;
  }

  Dataset run() throws ProblemException {
    SidecarFiles sidecars = new SidecarFiles(set, inMemory, declared, findings);
    DbfTable table = sidecars.table(sidecars.dbf(), -1);
    if (!table.isPresent()) {
      throw ProblemException.of(getClass(), "not-a-table", set.dbf().getFileName());
    }
    findings.add("dbf-cut", Severity.ERROR, table.missingRows());
    BitSet deleted = table.deleted();
    int rows = (int) table.rows() - deleted.cardinality();
    findings.add("rows-deleted", Severity.INFO, deleted.cardinality());
    GeometryColumnBuilder geometry = new GeometryColumnBuilder();
    for (int row = 0; row < rows; row++) {
      geometry.endRow(GeometryType.NULL);
    }
    int[] recordOfRow = deleted.isEmpty() ? null : RowPairing.without(deleted, rows);
    FeatureTable features =
        new FeatureTable(
            FileName.stem(set.dbf()), null, geometry.freeze(), table.columns(recordOfRow));
    return new Dataset(
        ShapefileFormat.TABLE_ID,
        List.of(new SourceLayer(features, table.encoding())),
        findings.bySeverity());
  }
}
