package fr.bocage.format.shapefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the small texts that lie beside a shapefile. Safe on any thread. */
final class SidecarText {
  private SidecarText() {}

  /** The file's start as text, without byte order marks, NULs and surrounding blanks. */
  static String read(Path file, int mostBytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(mostBytes);
      String text = new String(bytes, charset(bytes));
      return text.replace("\uFEFF", "").replace("\0", "").strip();
    }
  }

  private static Charset charset(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    return mark == 0xFFFE || mark == 0xFEFF ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
