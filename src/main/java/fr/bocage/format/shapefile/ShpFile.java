package fr.bocage.format.shapefile;

/**
 * A {@code .shp} (or {@code .shx}) as bytes: its header, and the headers of its records. Record
 * numbers and lengths are big-endian, all else is little-endian; some programs get that wrong and
 * write all numbers of their records, or of the header too, little-endian. Safe on any thread.
 */
final class ShpFile {
  static final int MAGIC = 9994;
  static final int HEADER_BYTES = 100;
  static final int RECORD_HEADER_BYTES = 8;

  private static final int SMALLEST_CONTENT_WORDS = 2;

  private final WindowedBytes bytes;
  private final boolean turned;

  ShpFile(WindowedBytes bytes) {
    this.bytes = bytes;
    this.turned = bytes.size() >= HEADER_BYTES + RECORD_HEADER_BYTES + 4 && isTurned(bytes);
  }

  /** Whether only little-endian numbers make sense of the first record. */
  private static boolean isTurned(WindowedBytes bytes) {
    long room = (bytes.size() - HEADER_BYTES - RECORD_HEADER_BYTES) / 2;
    int big = bytes.bigInt(HEADER_BYTES + 4);
    int little = bytes.littleInt(HEADER_BYTES + 4);
    return (big < 0 || big > room)
        && little >= SMALLEST_CONTENT_WORDS
        && little <= room
        && Integer.toUnsignedLong(bytes.littleInt(HEADER_BYTES)) <= 1;
  }

  /** Whether the records' headers have their bytes the wrong way round. */
  boolean turned() {
    return turned;
  }

  WindowedBytes bytes() {
    return bytes;
  }

  long size() {
    return bytes.size();
  }

  /** Whether there is a whole header with the right first number. */
  boolean hasHeader() {
    return size() >= HEADER_BYTES && (bytes.bigInt(0) == MAGIC || bytes.littleInt(0) == MAGIC);
  }

  /** The file's length in bytes as its header has it. */
  long declaredSize() {
    boolean little = bytes.littleInt(0) == MAGIC;
    return Integer.toUnsignedLong(little ? bytes.littleInt(24) : bytes.bigInt(24)) * 2;
  }

  /** The number of the kind of shapes as the header has it. */
  int declaredKind() {
    return bytes.littleInt(32);
  }

  int recordNumber(long position) {
    return headerInt(position);
  }

  int contentWords(long position) {
    return headerInt(position + 4);
  }

  private int headerInt(long position) {
    return turned ? bytes.littleInt(position) : bytes.bigInt(position);
  }

  int kindNumber(long position) {
    return bytes.littleInt(position + RECORD_HEADER_BYTES);
  }

  /** First byte behind the record, as its own header has it. */
  long end(long position) {
    return position + RECORD_HEADER_BYTES + contentWords(position) * 2L;
  }

  /** Whether a record of a known kind begins here and lies wholly inside of the file. */
  boolean holdsRecord(long position) {
    return position + RECORD_HEADER_BYTES + 4 <= size()
        && contentWords(position) >= SMALLEST_CONTENT_WORDS
        && end(position) <= size()
        && ShapeKind.of(kindNumber(position)) != null;
  }

  /**
   * How long the record's content is by its own counts, heights and measures apart; -1 when its
   * kind or its counts cannot be.
   */
  long plainLength(long position) {
    if (position + RECORD_HEADER_BYTES + 4 > size()) {
      return -1;
    }
    ShapeKind kind = ShapeKind.of(kindNumber(position));
    return kind == null
        ? -1
        : kind.plainLength(count(position, kind, true), points(position, kind));
  }

  /**
   * How long the record's content is with some more ordinates for all of its points.
   *
   * @param ordinates 0 up to {@link #mostOrdinates}
   */
  long length(long position, int ordinates) {
    ShapeKind kind = ShapeKind.of(kindNumber(position));
    return plainLength(position) + ordinates * kind.ordinateLength(points(position, kind));
  }

  /** How many ordinates beside x and y the record's points may have. */
  int mostOrdinates(long position) {
    int number = kindNumber(position);
    return ShapeKind.hasHeights(number) ? 2 : ShapeKind.hasMeasuresOnly(number) ? 1 : 0;
  }

  private long points(long position, ShapeKind kind) {
    return count(position, kind, false);
  }

  /** A count in the record, unsigned so that a negative one is far too many; 0 where cut off. */
  private long count(long position, ShapeKind kind, boolean parts) {
    if (kind == ShapeKind.NULL || kind == ShapeKind.POINT) {
      return 0;
    }
    boolean hasParts = kind != ShapeKind.MULTI_POINT;
    if (parts && !hasParts) {
      return 0;
    }
    long at = position + RECORD_HEADER_BYTES + (parts || !hasParts ? 36 : 40);
    return at + 4 <= size() ? Integer.toUnsignedLong(bytes.littleInt(at)) : 0;
  }
}
