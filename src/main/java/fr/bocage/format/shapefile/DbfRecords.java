package fr.bocage.format.shapefile;

import java.util.BitSet;

/**
 * The records of a {@code .dbf} as bytes. Safe on any thread.
 *
 * @param file the whole file
 * @param header where the records lie in it
 */
record DbfRecords(PagedBytes file, DbfHeader header) {
  private static final byte DELETED = '*';

  /** Copies some bytes of one record. */
  void read(long record, int offset, byte[] target, int count) {
    file.bytes(header.firstRecord() + record * header.recordLength() + offset, target, count);
  }

  /** Which records are marked as deleted. */
  BitSet deleted() {
    BitSet deleted = new BitSet();
    for (long record = 0; record < header.rows(); record++) {
      if (file.byteAt(header.firstRecord() + record * header.recordLength()) == DELETED) {
        deleted.set((int) record);
      }
    }
    return deleted;
  }
}
