package fr.bocage.format.shapefile;

/** Looks at bytes as UTF-8 (RFC 3629), knowing that a field's width may cut its last character. */
final class Utf8 {
  /** What bytes are. */
  enum Reading {
    ASCII,
    UTF_8,
    NEITHER
  }

  private Utf8() {}

  /**
   * @param raw where the text is
   * @param start its first byte
   * @param end behind its last byte; a character that goes on behind it is well
   */
  static Reading read(byte[] raw, int start, int end) {
    Reading reading = Reading.ASCII;
    int i = start;
    while (i < end) {
      if (raw[i] >= 0) {
        i++;
        continue;
      }
      int length = characterLength(raw[i]);
      if (length == 0) {
        return Reading.NEITHER;
      }
      for (int k = 1; k < length && i + k < end; k++) {
        if (!continues(raw, i, k)) {
          return Reading.NEITHER;
        }
      }
      reading = Reading.UTF_8;
      i += length;
    }
    return reading;
  }

  /** Bytes without the last character when it is cut off. */
  static int wholeLength(byte[] raw) {
    for (int i = raw.length - 1; i >= Math.max(0, raw.length - 3); i--) {
      if ((raw[i] & 0xC0) != 0x80) {
        return raw[i] < 0 && i + characterLength(raw[i]) > raw.length ? i : raw.length;
      }
    }
    return raw.length;
  }

  /** Bytes of the character that a byte begins; 0 when none begins so. */
  private static int characterLength(byte first) {
    int b = first & 0xFF;
    if (b >= 0xC2 && b < 0xE0) {
      return 2;
    }
    if (b >= 0xE0 && b < 0xF0) {
      return 3;
    }
    return b >= 0xF0 && b < 0xF5 ? 4 : 0;
  }

  /** Whether the k-th byte after the first goes on with its character. */
  private static boolean continues(byte[] raw, int first, int k) {
    int b = raw[first + k] & 0xFF;
    if (b < 0x80 || b > 0xBF) {
      return false;
    }
    if (k > 1) {
      return true;
    }
    return switch (raw[first] & 0xFF) {
      case 0xE0 -> b >= 0xA0; // shorter forms exist
      case 0xED -> b < 0xA0; // halves of UTF-16 pairs
      case 0xF0 -> b >= 0x90;
      case 0xF4 -> b < 0x90; // beyond Unicode
      default -> true;
    };
  }
}
