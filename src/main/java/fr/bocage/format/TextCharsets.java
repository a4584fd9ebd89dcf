package fr.bocage.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The encodings that a file's text can be said to be in. */
public final class TextCharsets {
  /**
   * Takes every byte for a character of its own and so loses none: text read with it can be decoded
   * again with any other.
   */
  public static final Charset RAW = StandardCharsets.ISO_8859_1;

  private TextCharsets() {}

  /** What French files are in, the likeliest first. */
  public static List<Charset> french() {
    return Stream.of("UTF-8", "windows-1252", "ISO-8859-15", "IBM850")
        .flatMap(name -> named(name).stream())
        .toList();
  }

  /**
   * The encoding of a name that comes from a stranger's file; empty when it is unknown, or would
   * make rubbish of the ASCII that files' structure is written in (UTF-16, EBCDIC).
   */
  public static Optional<Charset> named(String name) {
    try {
      return Optional.of(name)
          .filter(Charset::isSupported)
          .map(Charset::forName)
          .filter(TextCharsets::extendsAscii);
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  private static boolean extendsAscii(Charset charset) {
    byte[] ascii = "{Az09,}".getBytes(StandardCharsets.US_ASCII);
    return new String(ascii, charset).equals("{Az09,}");
  }
}
