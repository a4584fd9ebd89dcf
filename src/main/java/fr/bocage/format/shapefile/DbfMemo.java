package fr.bocage.format.shapefile;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * The file of long texts beside a table: blocks that its records name by number. Knows those of
 * dBase III (text up to the mark 0x1A), of dBase IV and later (each with its length) and of FoxPro
 * ({@code .fpt}, big-endian). Safe on any thread.
 */
final class DbfMemo {
  private static final int DBASE_3_BLOCK_BYTES = 512;
  private static final int BLOCK_HEADER_BYTES = 8;
  private static final int DBASE_4_MARK = 0xFFFF0800;
  private static final int FOXPRO_TEXT = 1;
  private static final byte END_OF_TEXT = 0x1A;
  private static final byte[] NOTHING = {};

  private final PagedBytes file;
  private final boolean foxPro;
  private final int blockBytes;

  private DbfMemo(PagedBytes file, boolean foxPro, int blockBytes) {
    this.file = file;
    this.foxPro = foxPro;
    this.blockBytes = blockBytes;
  }

  /**
   * @param fileName tells FoxPro's files from dBase's
   */
  static DbfMemo of(PagedBytes file, String fileName) {
    boolean foxPro = fileName.toLowerCase(Locale.ROOT).endsWith(".fpt");
    int told =
        file.size() < DBASE_3_BLOCK_BYTES
            ? 0
            : foxPro
                ? Short.toUnsignedInt(Short.reverseBytes((short) file.littleShort(6)))
                : file.littleShort(20);
    return new DbfMemo(file, foxPro, told > 0 ? told : foxPro ? 1 : DBASE_3_BLOCK_BYTES);
  }

  /**
   * The bytes of the text that a field refers to; empty when there is none, or when the reference
   * leads nowhere.
   *
   * @param reference the field's bytes: a number in digits, or four bytes
   */
  byte[] text(byte[] reference) {
    long block = block(reference);
    long position = block * blockBytes;
    if (block <= 0 || position + BLOCK_HEADER_BYTES > file.size()) {
      return NOTHING;
    }
    try {
      return foxPro ? foxProText(position) : dBaseText(position);
    } catch (UncheckedIOException e) {
      return NOTHING; // the file has changed or gone since it was opened
    }
  }

  private static long block(byte[] reference) {
    if (reference.length == Integer.BYTES) {
      return Integer.toUnsignedLong(
          ByteBuffer.wrap(reference).order(ByteOrder.LITTLE_ENDIAN).getInt());
    }
    Long number = DbfNumbers.integer(reference);
    return number == null || number > Integer.MAX_VALUE ? 0 : number;
  }

  private byte[] foxProText(long position) {
    boolean text = Integer.reverseBytes(file.littleInt(position)) == FOXPRO_TEXT;
    long length = Integer.toUnsignedLong(Integer.reverseBytes(file.littleInt(position + 4)));
    return text ? bytes(position + BLOCK_HEADER_BYTES, length) : NOTHING;
  }

  private byte[] dBaseText(long position) {
    if (Integer.reverseBytes(file.littleInt(position)) == DBASE_4_MARK) {
      long length = Integer.toUnsignedLong(file.littleInt(position + 4));
      return bytes(position + BLOCK_HEADER_BYTES, length - BLOCK_HEADER_BYTES);
    }
    long end = position;
    while (end < file.size() && file.byteAt(end) != END_OF_TEXT) {
      end++;
    }
    return bytes(position, end - position);
  }

  /** As many bytes as there are. */
  private byte[] bytes(long position, long length) {
    long whole = Math.max(0, Math.min(length, file.size() - position));
    byte[] bytes = new byte[(int) Math.min(whole, Integer.MAX_VALUE - 8)];
    file.bytes(position, bytes, bytes.length);
    return bytes;
  }
}
