package fr.bocage.format.shapefile;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and numbers that shapefiles give to character encodings. Safe on any thread.
 *
 * <p>Language bytes after ESRI's and FoxPro's lists of language drivers.
 */
final class CodePages {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:ANSI|OEM|CP|IBM|WINDOWS|WIN|MSDOS|DOS|MS|CODEPAGE)*(\\d{3,5})");
  private static final Pattern ISO_8859 = Pattern.compile("(?:ISO)?8859(\\d{1,2})");
  private static final Pattern LANGUAGE = Pattern.compile("LDID/?(\\d{1,3})");

  private CodePages() {}

  /** Whether a {@code .cpg} names no encoding at all, but the writer's own habit. */
  static boolean saysNothing(String cpg) {
    return List.of("", "SYSTEM", "ANSI", "OEM", "ASCII", "USASCII", "20127").contains(letters(cpg));
  }

  /** The encoding that a {@code .cpg} names; null when the name is unknown. */
  static Charset named(String cpg) {
    String name = letters(cpg);
    Matcher language = LANGUAGE.matcher(name);
    if (language.matches()) {
      return ofLanguage(Integer.parseInt(language.group(1)));
    }
    Matcher iso = ISO_8859.matcher(name);
    if (iso.matches()) {
      return supported("ISO-8859-" + iso.group(1));
    }
    Matcher numbered = NUMBERED.matcher(name);
    if (numbered.matches()) {
      return numbered(Integer.parseInt(numbered.group(1)));
    }
    if (name.contains("UTF8")) {
      return StandardCharsets.UTF_8;
    }
    return switch (name) {
      case "UNICODE" -> StandardCharsets.UTF_8;
      case "LATIN1", "L1", "ISOLATIN1" -> StandardCharsets.ISO_8859_1;
      case "LATIN9", "L9", "ISOLATIN9" -> supported("ISO-8859-15");
      case "MAC", "MACROMAN", "MACINTOSH" -> supported("x-MacRoman");
      default -> supported(cpg.trim());
    };
  }

  /** Only what tells names apart, in upper case. */
  private static String letters(String cpg) {
    return cpg.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9/]", "");
  }

  /** The encoding of a code page's number; null when there is none. */
  private static Charset numbered(int page) {
    return switch (page) {
      case 65001 -> StandardCharsets.UTF_8;
      case 20866 -> supported("KOI8-R");
      case 10000 -> supported("x-MacRoman");
      case 932 -> supported("windows-31j");
      case 936 -> supported("GBK");
      case 874, 949, 950 -> supported("x-windows-" + page);
      default ->
          page > 28590 && page < 28606
              ? supported("ISO-8859-" + (page - 28590))
              : supported("Cp" + page);
    };
  }

  /** The encoding of a table's language byte; null when the byte says nothing. */
  static Charset ofLanguage(int language) {
    int page =
        switch (language) {
          case 0x01, 0x09, 0x0B, 0x0D, 0x0F, 0x11, 0x15, 0x18, 0x19, 0x1B -> 437;
          case 0x02, 0x0A, 0x0E, 0x10, 0x12, 0x14, 0x16, 0x1A, 0x1D, 0x25, 0x37 -> 850;
          case 0x03, 0x57, 0x58, 0x59 -> 1252;
          case 0x04 -> 10000;
          case 0x05, 0x08, 0x17, 0x66 -> 865;
          case 0x13, 0x7B -> 932;
          case 0x1C, 0x6C -> 863;
          case 0x1F, 0x22, 0x23, 0x40, 0x64, 0x87 -> 852;
          case 0x24 -> 860;
          case 0x26, 0x65 -> 866;
          case 0x4D, 0x7A -> 936;
          case 0x4E, 0x79 -> 949;
          case 0x4F, 0x78 -> 950;
          case 0x50, 0x7C -> 874;
          case 0x67 -> 861;
          case 0x6A, 0x86 -> 737;
          case 0x6B, 0x88 -> 857;
          case 0x7D -> 1255;
          case 0x7E -> 1256;
          case 0xC8 -> 1250;
          case 0xC9 -> 1251;
          case 0xCA -> 1254;
          case 0xCB -> 1253;
          case 0xCC -> 1257;
          default -> 0;
        };
    return switch (language) {
      case 0x96 -> supported("x-MacCyrillic");
      case 0x97 -> supported("x-MacCentralEurope");
      case 0x98 -> supported("x-MacGreek");
      default -> page == 0 ? null : numbered(page);
    };
  }

  /** Anything else (UTF-16, EBCDIC) would make rubbish of a table whose digits are ASCII. */
  private static boolean extendsAscii(Charset charset) {
    byte[] ascii = "Az09".getBytes(StandardCharsets.US_ASCII);
    return new String(ascii, charset).equals("Az09");
  }

  private static Charset supported(String name) {
    try {
      return Charset.isSupported(name) && extendsAscii(Charset.forName(name))
          ? Charset.forName(name)
          : null;
    } catch (IllegalCharsetNameException e) {
      return null;
    }
  }
}
