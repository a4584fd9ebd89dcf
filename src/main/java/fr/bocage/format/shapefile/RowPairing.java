package fr.bocage.format.shapefile;

import java.util.BitSet;

/**
 * Which record of the {@code .shp} and which of the {@code .dbf} make a row, leaving out those that
 * are marked as deleted. Mostly the n-th goes with the n-th; where as many shapes are missing as
 * records are deleted, a program has taken the shapes out and left the records.
 *
 * @param deletedShapes records of the {@code .shp} that make no row
 * @param recordOfRow the record of the {@code .dbf} of each row; null when they are the same
 * @param deleted how many rows were left out
 */
record RowPairing(BitSet deletedShapes, int[] recordOfRow, long deleted) {

  /**
   * @param shapes number of records in the {@code .shp}
   * @param records number of records in the {@code .dbf}
   * @param deleted the records that are marked as deleted
   */
  static RowPairing of(int shapes, long records, BitSet deleted) {
    int gone = deleted.cardinality();
    if (gone == 0) {
      return new RowPairing(new BitSet(), null, 0);
    }
    if (shapes < records && shapes == records - gone) {
      return new RowPairing(new BitSet(), without(deleted, shapes), gone);
    }
    int left = shapes - deleted.get(0, shapes).cardinality();
    return new RowPairing(deleted, without(deleted, left), shapes - left);
  }

  /** The first so many records that are not deleted. */
  static int[] without(BitSet deleted, int count) {
    int[] records = new int[count];
    for (int row = 0, record = 0; row < count; row++, record++) {
      record = deleted.nextClearBit(record);
      records[row] = record;
    }
    return records;
  }
}
