package fr.bocage.format.shapefile;

import fr.bocage.feature.FieldType;
import fr.bocage.format.shapefile.DbfHeader.DbfField;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.JulianFields;
import java.util.HexFormat;

/**
 * What a field's type letter means: the type of its column and how its bytes are read. Letters are
 * those of dBase III, IV and 7 and of Visual FoxPro; an unknown one is text. Binary types whose
 * length is not theirs are read as the text that some programs write there. Safe on any thread.
 *
 * @param type the column's type
 * @param decoder reads its values
 * @param unread whether values lie in another file, which is missing, or are no text
 */
record DbfType(FieldType type, DbfDecoder decoder, boolean unread) {
  private static final int LONGEST_INTEGER = 18;
  private static final DbfType UNREAD = new DbfType(FieldType.TEXT, raw -> null, true);

  /**
   * @param dBase7 whether the table is one of dBase 7, which has its own ways to write numbers
   * @param charset encoding of its text
   * @param memo the long texts; null when they are missing
   * @param fractions whether numbers with a fraction were seen in this field
   */
  static DbfType of(
      DbfField field, boolean dBase7, Charset charset, DbfMemo memo, boolean fractions) {
    DbfType text = new DbfType(FieldType.TEXT, DbfDecoder.text(charset), false);
    return switch (field.type()) {
      case 'N', 'F' -> holdsIntegers(field) && !fractions ? integer() : real();
      case 'L' -> plain(FieldType.BOOLEAN, DbfType::logical);
      case 'D' -> field.length() == 8 ? plain(FieldType.DATE, DbfType::date) : text;
      case 'I', '+' ->
          field.length() != 4 ? integer() : plain(FieldType.INTEGER, raw -> integer(raw, dBase7));
      case 'B' ->
          field.length() == 8
              ? plain(FieldType.REAL, raw -> finite(little(raw).getDouble()))
              : UNREAD;
      case 'O' -> field.length() == 8 ? plain(FieldType.REAL, raw -> real(raw, dBase7)) : real();
      case 'Y' ->
          field.length() == 8
              ? plain(FieldType.REAL, raw -> little(raw).getLong() / 10_000.0)
              : real();
      case 'T', '@' -> field.length() == 8 ? plain(FieldType.DATETIME, DbfType::timestamp) : text;
      case 'M' -> memo == null ? UNREAD : memo(memo, text.decoder());
      case 'G', 'P', 'W' -> UNREAD;
      case 'Q' -> plain(FieldType.TEXT, DbfType::hexadecimal);
      default -> text;
    };
  }

  private static DbfType plain(FieldType type, DbfDecoder decoder) {
    return new DbfType(type, decoder, false);
  }

  private static DbfType memo(DbfMemo memo, DbfDecoder text) {
    return plain(FieldType.TEXT, raw -> text.decode(memo.text(raw)));
  }

  private static DbfType integer() {
    return plain(FieldType.INTEGER, DbfNumbers::integer);
  }

  private static DbfType real() {
    return plain(FieldType.REAL, DbfNumbers::real);
  }

  /** Whether the field is declared as one of whole numbers, which all fit. */
  static boolean holdsIntegers(DbfField field) {
    return (field.type() == 'N' || field.type() == 'F')
        && field.decimals() == 0
        && field.length() <= LONGEST_INTEGER;
  }

  /** Whether the field's bytes are text in the table's encoding. */
  static boolean holdsText(DbfField field) {
    return field.type() == 'C' || field.type() == 'V';
  }

  /** Whether the field's bytes say where in the file of long texts its text is. */
  static boolean refersToText(DbfField field) {
    return field.type() == 'M';
  }

  private static String hexadecimal(byte[] raw) {
    return raw.length == 0 ? null : HexFormat.of().withUpperCase().formatHex(raw);
  }

  private static Boolean logical(byte[] raw) {
    return switch (raw.length == 0 ? '?' : raw[0]) {
      case 'T', 't', 'Y', 'y', 'J', 'j', 'O', 'o', '1' -> true;
      case 'F', 'f', 'N', 'n', '0' -> false;
      default -> null;
    };
  }

  /** Eight digits: year, month, day. */
  private static LocalDate date(byte[] raw) {
    int number = 0;
    for (byte b : raw) {
      if (b < '0' || b > '9') {
        return null;
      }
      number = number * 10 + b - '0';
    }
    try {
      return number == 0 || number / 10_000 == 0
          ? null
          : LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** dBase 7 keeps numbers big-endian with the sign flipped, so that their bytes sort. */
  private static Long integer(byte[] raw, boolean dBase7) {
    if (!dBase7) {
      return (long) little(raw).getInt();
    }
    int bits = ByteBuffer.wrap(raw).getInt();
    return bits == 0 ? null : (long) (bits ^ Integer.MIN_VALUE);
  }

  private static Double real(byte[] raw, boolean dBase7) {
    if (!dBase7) {
      return finite(little(raw).getDouble());
    }
    long bits = ByteBuffer.wrap(raw).getLong();
    return bits == 0
        ? null
        : finite(Double.longBitsToDouble(bits < 0 ? bits ^ Long.MIN_VALUE : ~bits));
  }

  private static Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Julian day and milliseconds of the day; programs differ in their byte order. */
  private static LocalDateTime timestamp(byte[] raw) {
    LocalDateTime little = timestamp(little(raw).getInt(), little(raw).getInt(4));
    ByteBuffer big = ByteBuffer.wrap(raw);
    return little != null ? little : timestamp(big.getInt() & Integer.MAX_VALUE, big.getInt(4));
  }

  private static LocalDateTime timestamp(int julianDay, int millis) {
    boolean possible =
        julianDay > 1_721_425 && julianDay < 5_373_485 && millis >= 0 && millis < 86_400_000;
    return possible
        ? LocalDateTime.of(
            LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, julianDay),
            LocalTime.ofNanoOfDay(millis * 1_000_000L))
        : null;
  }

  private static ByteBuffer little(byte[] raw) {
    return ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
  }
}
