package fr.bocage.format.shapefile;

import fr.bocage.feature.FieldType;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Makes values of a field's bytes. Safe on any thread.
 *
 * @see DbfType
 */
@FunctionalInterface
interface DbfDecoder {
  /** The value, of its {@link FieldType}'s class; null when it is missing or not readable. */
  Object decode(byte[] raw);

  /** Text without what pads it; null when nothing is left. */
  static DbfDecoder text(Charset charset) {
    return raw -> {
      int length = textLength(raw);
      if (length == raw.length && charset == StandardCharsets.UTF_8) {
        length = Utf8.wholeLength(raw);
      }
      return length == 0 ? null : new String(raw, 0, length, charset);
    };
  }

  /** Bytes before the first NUL, without the blanks at their end. */
  static int textLength(byte[] raw) {
    int length = 0;
    while (length < raw.length && raw[length] != 0) {
      length++;
    }
    while (length > 0 && raw[length - 1] == ' ') {
      length--;
    }
    return length;
  }
}
