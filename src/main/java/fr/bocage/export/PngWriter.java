package fr.bocage.export;

import fr.bocage.render.Frame;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes frames as PNG (ISO/IEC 15948): 8 bits a channel, with alpha only where the frame is not
 * opaque all over. Needs neither a display nor Java's imaging, whose start alone takes as long as
 * painting a map.
 */
public final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int RGB = 2;
  private static final int RGBA = 6;

  /** Writes the frame; leaves the stream open. */
  public void write(Frame frame, OutputStream out) throws IOException {
    int width = frame.viewport().widthPixels();
    int height = frame.viewport().heightPixels();
    boolean opaque = isOpaque(frame.argb());
    DataOutputStream stream = new DataOutputStream(out);
    stream.write(SIGNATURE);
    writeChunk(stream, "IHDR", header(width, height, opaque ? RGB : RGBA));
    try (DataChunks chunks = new DataChunks(stream)) {
      deflate(frame.argb(), width, height, opaque ? 3 : 4, chunks);
    }
    writeChunk(stream, "IEND", new byte[0]);
    stream.flush();
  }

  private static boolean isOpaque(int[] argb) {
    for (int pixel : argb) {
      if (pixel >>> 24 != 0xff) {
        return false;
      }
    }
    return true;
  }

  private static byte[] header(int width, int height, int colourType) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream header = new DataOutputStream(bytes);
    header.writeInt(width);
    header.writeInt(height);
    header.writeByte(8); // bits a channel
    header.writeByte(colourType);
    header.write(new byte[] {0, 0, 0}); // deflate, the five filters, not interlaced
    return bytes.toByteArray();
  }

  private static void deflate(int[] argb, int width, int height, int channels, OutputStream chunks)
      throws IOException {
    Deflater deflater = new Deflater();
    try (DeflaterOutputStream rows = new DeflaterOutputStream(chunks, deflater, 1 << 16)) {
      PngRows filtered = new PngRows(width, channels);
      for (int y = 0; y < height; y++) {
        rows.write(filtered.filter(argb, y));
      }
    } finally {
      deflater.end();
    }
  }

  private static void writeChunk(DataOutputStream out, String type, byte[] data)
      throws IOException {
    writeChunk(out, type, data, data.length);
  }

  private static void writeChunk(DataOutputStream out, String type, byte[] data, int length)
      throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    out.writeInt(length);
    out.write(name);
    out.write(data, 0, length);
    out.writeInt((int) crc.getValue());
  }

  /** Cuts what is written to it into IDAT chunks. */
  private static final class DataChunks extends OutputStream {
    private final DataOutputStream out;
    private final byte[] pending = new byte[1 << 16];
    private int length;

    DataChunks(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
      int from = offset;
      int left = count;
      while (left > 0) {
        int taken = Math.min(left, pending.length - length);
        System.arraycopy(bytes, from, pending, length, taken);
        length += taken;
        from += taken;
        left -= taken;
        if (length == pending.length) {
          writePending();
        }
      }
    }

    private void writePending() throws IOException {
      if (length > 0) {
        writeChunk(out, "IDAT", pending, length);
        length = 0;
      }
    }

    @Override
    public void close() throws IOException {
      writePending();
    }
  }
}
