package fr.bocage.format.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of archives' members, which may be in any encoding and lead anywhere. */
final class MemberNames {
  private static final int LONGEST_NAME = 120;
  private static final int DEEPEST = 20;
  private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}<>:\"|?*]");
  private static final Charset DOS = Charset.forName("IBM850");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private MemberNames() {}

  /**
   * The text of a name that does not say its encoding: UTF-8 where it can be, else what Windows'
   * own programs write, which is MS-DOS's code page more often than Windows'.
   */
  static String decode(byte[] raw) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException e) {
      return new String(raw, isWindows(raw) ? WINDOWS : DOS);
    }
  }

  /** In MS-DOS's page letters with accents lie from 0x80 on, in Windows' from 0xC0 on. */
  private static boolean isWindows(byte[] raw) {
    boolean letters = false;
    for (byte b : raw) {
      int value = b & 0xFF;
      if (value >= 0x80 && value < 0xA8) {
        return false;
      }
      letters |= value >= 0xC0;
    }
    return letters;
  }

  /**
   * A name as a relative path that is safe to write, its parts one by one; empty when it leads
   * outside.
   */
  static Optional<List<String>> safe(String name) {
    String path = name.replace('\\', '/');
    if (path.startsWith("/") || path.matches("[A-Za-z]:.*")) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (part.equals("..")) {
        return Optional.empty();
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(fit(part));
      }
    }
    return parts.isEmpty() || parts.size() > DEEPEST ? Optional.empty() : Optional.of(parts);
  }

  /** Short enough and without what some systems forbid; the ending is kept. */
  private static String fit(String part) {
    String fit = UNFIT.matcher(part).replaceAll("_").stripTrailing();
    if (fit.length() > LONGEST_NAME) {
      int dot = Math.max(fit.lastIndexOf('.'), fit.length() - 10);
      fit = fit.substring(0, LONGEST_NAME - (fit.length() - dot)) + fit.substring(dot);
    }
    return fit.isEmpty() || fit.equals(".") || fit.equals("..") ? "_" : fit;
  }
}
