package fr.bocage.feature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Takes the values of one field row by row, finds the narrowest type that holds them all, and
 * freezes them into an {@link AttributeColumn}.
 *
 * <p>A field is a boolean, integer, real or text as long as all its values are. Integers among
 * reals become reals where none loses a digit by it; any other mixture becomes text, and one with
 * objects or arrays becomes JSON. Text is never taken for a number (an INSEE code {@code 01004}
 * stays what it is), but is a date or a date-time when each and every value is one in ISO 8601.
 *
 * <p>Rows come in ascending order. A row that is not set has no value; one that is set again before
 * the next has the last value. One thread.
 */
public final class ColumnBuilder {
  /** Up to here, doubles hold every integer. */
  private static final long LARGEST_EXACT = 1L << 53;

  private final FieldType declared;
  private final PresentRows.Builder rows = new PresentRows.Builder();
  private FieldType type; // null as long as there is no value; never a date here
  private long[] numbers = new long[0]; // integers, doubles' bits, or 1 for true
  private TextPool texts;
  private final BitSet bare = new BitSet(); // slots of text that were no text: unquoted in JSON

  // The latest row's value, which can still be replaced or taken back; -1 when there is none.
  private int latestRow = -1;
  private FieldType latestType;
  private long latestNumber;
  private String latestText;

  public ColumnBuilder() {
    this(null);
  }

  /**
   * @param declared the type that the file gives to the field: what it is as long as no value
   *     speaks against it, and text that it declares is never taken for a date; null when the
   *     values alone tell
   */
  public ColumnBuilder(FieldType declared) {
    this.declared = declared;
  }

  public void setText(int row, String text) {
    set(row, FieldType.TEXT, 0, text);
  }

  /**
   * @param json an object or array as JSON text
   */
  public void setJson(int row, String json) {
    set(row, FieldType.JSON, 0, json);
  }

  public void setBoolean(int row, boolean value) {
    set(row, FieldType.BOOLEAN, value ? 1 : 0, null);
  }

  public void setInteger(int row, long value) {
    set(row, FieldType.INTEGER, value, null);
  }

  /** An integer of any size: a real when a double holds it exactly, else its digits as text. */
  public void setInteger(int row, BigInteger value) {
    double real = value.doubleValue();
    if (value.bitLength() < Long.SIZE) {
      setInteger(row, value.longValue());
    } else if (Double.isFinite(real) && new BigDecimal(real).toBigInteger().equals(value)) {
      setReal(row, real);
    } else {
      setText(row, value.toString());
    }
  }

  /**
   * @param value finite
   */
  public void setReal(int row, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("expected a finite number, got " + value);
    }
    set(row, FieldType.REAL, Double.doubleToRawLongBits(value), null);
  }

  private void set(int row, FieldType valueType, long number, String text) {
    if (row != latestRow) {
      store();
    }
    latestRow = row;
    latestType = valueType;
    latestNumber = number;
    latestText = text;
  }

  /** Takes back the value of the latest row. */
  public void clear(int row) {
    if (row == latestRow) {
      latestRow = -1;
    }
  }

  /** Whether no row has a value so far. */
  public boolean isEmpty() {
    return rows.count() == 0 && latestRow < 0;
  }

  private void store() {
    if (latestRow < 0) {
      return;
    }
    widenTo(commonType());
    if (texts != null) {
      bare.set(rows.count(), latestType != FieldType.TEXT);
      texts.add(spelled(latestType, latestNumber, latestText));
    } else {
      int slot = rows.count();
      if (slot == numbers.length) {
        numbers = Arrays.copyOf(numbers, Growth.of(slot));
      }
      numbers[slot] =
          type == latestType ? latestNumber : Double.doubleToRawLongBits((double) latestNumber);
    }
    rows.add(latestRow);
    latestRow = -1;
  }

  private FieldType commonType() {
    if (type == null || type == latestType) {
      return latestType;
    }
    if (type == FieldType.JSON || latestType == FieldType.JSON) {
      return FieldType.JSON;
    }
    boolean exact =
        type == FieldType.REAL && latestType == FieldType.INTEGER && exact(latestNumber)
            || type == FieldType.INTEGER && latestType == FieldType.REAL && allExact();
    return exact ? FieldType.REAL : FieldType.TEXT;
  }

  private static boolean exact(long value) {
    return value >= -LARGEST_EXACT && value <= LARGEST_EXACT;
  }

  private boolean allExact() {
    for (int slot = 0; slot < rows.count(); slot++) {
      if (!exact(numbers[slot])) {
        return false;
      }
    }
    return true;
  }

  private void widenTo(FieldType wider) {
    if (wider == type) {
      return;
    }
    FieldType narrower = type;
    type = wider;
    if (wider == FieldType.TEXT || wider == FieldType.JSON) {
      respell(narrower);
    } else if (wider == FieldType.REAL) {
      for (int slot = 0; slot < rows.count(); slot++) {
        numbers[slot] = Double.doubleToRawLongBits((double) numbers[slot]);
      }
    }
  }

  private void respell(FieldType narrower) {
    TextPool old = texts;
    texts = new TextPool();
    if (old == null) {
      bare.set(0, rows.count());
    }
    for (int slot = 0; slot < rows.count(); slot++) {
      if (old == null) {
        texts.add(spelled(narrower, numbers[slot], null));
      } else {
        texts.add(bare.get(slot) ? old.text(slot) : spelled(narrower, 0, old.text(slot)));
      }
    }
    numbers = new long[0];
  }

  /** A value as this column, which holds text or JSON, writes it. */
  private String spelled(FieldType valueType, long number, String text) {
    return switch (valueType) {
      case BOOLEAN -> Boolean.toString(number != 0);
      case INTEGER -> Long.toString(number);
      case REAL -> ValueSpelling.of(Double.longBitsToDouble(number));
      case TEXT -> type == FieldType.JSON ? ValueSpelling.quoted(text) : text;
      default -> text;
    };
  }

  /**
   * The column; the builder is not used after that. Without any value it is what was declared, else
   * text.
   *
   * @param rowCount rows of the table
   */
  public AttributeColumn freeze(String name, int rowCount) {
    store();
    PresentRows present = rows.freeze(rowCount);
    int count = rows.count();
    if (type == null) {
      type = declared;
    }
    if (type == FieldType.INTEGER) {
      return NumberColumn.integers(name, present, Arrays.copyOf(numbers, count));
    }
    if (type == FieldType.REAL) {
      double[] reals = new double[count];
      Arrays.setAll(reals, slot -> Double.longBitsToDouble(numbers[slot]));
      return NumberColumn.reals(name, present, reals);
    }
    if (type == FieldType.BOOLEAN) {
      BitSet truths = new BitSet(count);
      for (int slot = 0; slot < count; slot++) {
        truths.set(slot, numbers[slot] != 0);
      }
      return NumberColumn.booleans(name, present, truths);
    }
    TextPool frozen = (texts == null ? new TextPool() : texts).freeze();
    return new TextColumn(new Field(name, typeOf(frozen)), present, frozen);
  }

  private FieldType typeOf(TextPool texts) {
    if (type == FieldType.JSON || texts.entryCount() == 0 && type != null) {
      return type;
    }
    return declared == FieldType.TEXT ? FieldType.TEXT : IsoTimes.typeOf(texts);
  }
}
