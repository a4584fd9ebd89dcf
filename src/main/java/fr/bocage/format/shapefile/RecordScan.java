package fr.bocage.format.shapefile;

import fr.bocage.job.Progress;

/**
 * Finds the records of a {@code .shp} without its index, by going from each to the next. Where a
 * record's length leads nowhere, its counts are asked instead, which mend it when they lead on; at
 * last the bytes are searched for the next header: a record that was passed over in this way
 * becomes a broken row, so that the rows behind it still meet their attributes. Takes time linear
 * in the file's size.
 */
final class RecordScan {
  private static final int CHECK_EVERY = 1 << 14;
  private static final int SEARCH_STEP_BYTES = 2;

  private final ShpFile shp;
  private final Progress progress;
  private final RecordIndex index = new RecordIndex(16);
  private long position = ShpFile.HEADER_BYTES;

  RecordScan(ShpFile shp, Progress progress) {
    this.shp = shp;
    this.progress = progress;
  }

  RecordIndex run() {
    while (position < shp.size()) {
      if (index.count() % CHECK_EVERY == 0) {
        progress.check();
      }
      boolean found = shp.holdsRecord(position) && (leadsOn(shp.end(position)) || agrees());
      if (found) {
        index.add(position, shp.contentWords(position));
        position = shp.end(position);
      } else if (!skipBroken()) {
        break;
      }
    }
    // Padding behind the end that the header tells of is nobody's record.
    if (position < shp.size() && position != shp.declaredSize()) {
      index.addMissing(1);
    }
    return index;
  }

  private boolean leadsOn(long next) {
    return next == shp.size() || shp.holdsRecord(next);
  }

  /** Whether the record's length is what its counts ask for, with or without more ordinates. */
  private boolean agrees() {
    long length = shp.contentWords(position) * 2L;
    for (int more = 0; more <= shp.mostOrdinates(position); more++) {
      if (length == shp.length(position, more)) {
        return true;
      }
    }
    return false;
  }

  /** Goes behind a record whose length cannot be trusted; false when nothing follows. */
  private boolean skipBroken() {
    long plain = shp.plainLength(position);
    if (plain > 0) {
      if (shp.end(position) > shp.size() && agrees()) {
        return false; // whole in itself, but cut off
      }
      for (int more = 0; more <= shp.mostOrdinates(position); more++) {
        long length = shp.length(position, more);
        long next = position + ShpFile.RECORD_HEADER_BYTES + length;
        if (next == shp.size() || isNumbered(next, shp.recordNumber(position) + 1)) {
          index.addMended(position, (int) (length / 2));
          position = next;
          return true;
        }
      }
    }
    return searchNext();
  }

  private boolean isNumbered(long next, int number) {
    // Its own length may be as wrong as this one's.
    return shp.plainLength(next) > 0 && shp.recordNumber(next) == number;
  }

  /** Searches the bytes for a header with this row's number, behind a gap, or one of the next. */
  private boolean searchNext() {
    int row = index.count();
    long last = shp.size() - ShpFile.RECORD_HEADER_BYTES - 4;
    for (long next = position + 12; next <= last; next += SEARCH_STEP_BYTES) {
      if ((next & 0xFFFFF) == 0) {
        progress.check();
      }
      // Rows count from 0, record numbers from 1; a record takes 12 bytes at least.
      long passed = shp.recordNumber(next) - 1L - row;
      if (passed >= 0
          && passed <= (next - position) / 12
          && shp.holdsRecord(next)
          && leadsOn(shp.end(next))) {
        for (long i = 0; i < passed; i++) {
          index.add(position, RecordIndex.BROKEN);
        }
        position = next;
        return true;
      }
    }
    return false;
  }
}
