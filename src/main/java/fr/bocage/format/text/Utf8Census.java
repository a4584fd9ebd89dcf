package fr.bocage.format.text;

import java.io.IOException;
import java.io.InputStream;

/**
 * What a file that should be UTF-8 holds beyond ASCII.
 *
 * @param characters sequences that are characters
 * @param malformed bytes that belong to none; one that the end of the file cuts is not among them
 */
public record Utf8Census(long characters, long malformed) {
  public static Utf8Census of(InputStream in) throws IOException {
    long characters = 0;
    long malformed = 0;
    int missing = 0;
    byte[] block = new byte[1 << 16];
    for (int length = in.read(block); length >= 0; length = in.read(block)) {
      for (int i = 0; i < length; i++) {
        int value = block[i] & 0xFF;
        boolean continues = (value & 0xC0) == 0x80;
        if (missing > 0 && continues) {
          characters += --missing == 0 ? 1 : 0;
          continue;
        }
        malformed += missing > 0 ? 1 : 0; // the lead byte before
        missing = value < 0x80 ? 0 : following(value);
        if (missing < 0) {
          malformed++;
          missing = 0;
        }
      }
    }
    return new Utf8Census(characters, malformed);
  }

  /** Bytes that follow a lead byte, or -1 when it is none. */
  private static int following(int lead) {
    if (lead < 0xC2 || lead > 0xF4) {
      return -1;
    }
    return lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  }
}
