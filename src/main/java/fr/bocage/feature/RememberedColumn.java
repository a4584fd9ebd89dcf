package fr.bocage.feature;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A column whose values are read once: each row keeps the number of its value, and equal values are
 * kept once. For columns that are asked again and again, as by the rules of a map in classes; one
 * with too many different values is read anew each time. Safe on any thread.
 */
public final class RememberedColumn implements AttributeColumn {
  private static final int MOST_VALUES = 1 << 16;
  private static final Object NOTHING = new Object();

  private final AttributeColumn source;
  private final int rowCount;
  private final Map<Object, Integer> numbers = new HashMap<>();

  /** By row: one more than the number of its value; 0 where it has not been read. */
  private volatile int[] numberOfRow;

  /** By number. Replaced, never shortened; an entry may not be seen yet by other threads. */
  private volatile Object[] values = new Object[16];

  public RememberedColumn(AttributeColumn source, int rowCount) {
    this.source = source;
    this.rowCount = rowCount;
  }

  @Override
  public Field field() {
    return source.field();
  }

  @Override
  public Object value(int row) {
    int[] known = numberOfRow;
    if (known != null && known[row] > 0) {
      Object[] all = values;
      int number = known[row] - 1;
      Object value = number < all.length ? all[number] : null;
      if (value != null) {
        return value == NOTHING ? null : value;
      }
    }
    Object read = source.value(row);
    remember(row, read == null ? NOTHING : read);
    return read;
  }

  private synchronized void remember(int row, Object value) {
    Integer number = numbers.get(value);
    if (number == null) {
      if (numbers.size() >= MOST_VALUES) {
        return;
      }
      number = numbers.size();
      numbers.put(value, number);
      if (number == values.length) {
        values = Arrays.copyOf(values, number * 2);
      }
      values[number] = value;
    }
    if (numberOfRow == null) {
      numberOfRow = new int[rowCount];
    }
    numberOfRow[row] = number + 1;
  }
}
