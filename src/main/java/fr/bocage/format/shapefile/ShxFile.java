package fr.bocage.format.shapefile;

import java.util.Optional;

/** Reads the index file, and trusts it only when it agrees with the {@code .shp} in everything. */
final class ShxFile {
  private static final int ENTRY_BYTES = 8;

  private final ShpFile shx;
  private final ShpFile shp;

  ShxFile(WindowedBytes shx, ShpFile shp) {
    this.shx = new ShpFile(shx);
    this.shp = shp;
  }

  /**
   * The records that it tells of; empty when it is wrong. A {@code .shp} that was cut off does not
   * make its index wrong: the records that went are counted as missing.
   *
   * @param dbfRows rows of attributes, or -1 when there are none
   */
  Optional<RecordIndex> read(long dbfRows) {
    if (!shx.hasHeader()
        || shx.declaredSize() != shx.size()
        || (shx.size() - ShpFile.HEADER_BYTES) % ENTRY_BYTES != 0
        || (shx.size() - ShpFile.HEADER_BYTES) / ENTRY_BYTES > Integer.MAX_VALUE / 2) {
      return Optional.empty();
    }
    int count = (int) ((shx.size() - ShpFile.HEADER_BYTES) / ENTRY_BYTES);
    RecordIndex index = new RecordIndex(count);
    long last = ShpFile.HEADER_BYTES;
    long totalContent = 0;
    for (int row = 0; row < count; row++) {
      long end = addEntry(row, index);
      if (end < 0) {
        return Optional.empty();
      }
      last = Math.max(last, Math.min(end, shp.size()));
      totalContent += Math.max(0, index.contentLength(row));
    }
    // Two entries for one record would make a small file large in memory.
    boolean repeated = totalContent > shp.size();
    boolean blank = count > 0 && last == ShpFile.HEADER_BYTES;
    boolean stale = (blank || count != dbfRows) && shp.holdsRecord(last);
    index.dropMissingTail();
    return repeated || stale ? Optional.empty() : Optional.of(index);
  }

  /** Adds one entry; its end in the {@code .shp}, or -1 when it is wrong. */
  private long addEntry(int row, RecordIndex index) {
    long entry = ShpFile.HEADER_BYTES + (long) row * ENTRY_BYTES;
    long position = Integer.toUnsignedLong(shx.bytes().bigInt(entry)) * 2;
    int words = shx.bytes().bigInt(entry + 4);
    long end = position + ShpFile.RECORD_HEADER_BYTES + words * 2L;
    if (position == 0 && words == 0) {
      index.add(0, 0); // how some programs mark a shape that was taken out
      return 0;
    }
    if (position < ShpFile.HEADER_BYTES || words < 0) {
      return -1;
    }
    if (end > shp.size()) {
      index.add(position, RecordIndex.MISSING);
      return end <= shp.declaredSize() ? end : -1;
    }
    index.add(position, words);
    return shp.contentWords(position) == words ? end : -1;
  }
}
