package fr.bocage.feature;

import java.util.BitSet;

/** Integers, reals and booleans in primitive arrays. */
abstract class NumberColumn implements AttributeColumn {
  private final Field field;
  private final PresentRows rows;

  private NumberColumn(Field field, PresentRows rows) {
    this.field = field;
    this.rows = rows;
  }

  static NumberColumn integers(String name, PresentRows rows, long[] values) {
    return new NumberColumn(new Field(name, FieldType.INTEGER), rows) {
      @Override
      Object at(int slot) {
        return values[slot];
      }

      @Override
      double numberAt(int slot) {
        return values[slot];
      }
    };
  }

  static NumberColumn reals(String name, PresentRows rows, double[] values) {
    return new NumberColumn(new Field(name, FieldType.REAL), rows) {
      @Override
      Object at(int slot) {
        return values[slot];
      }

      @Override
      double numberAt(int slot) {
        return values[slot];
      }
    };
  }

  static NumberColumn booleans(String name, PresentRows rows, BitSet values) {
    return new NumberColumn(new Field(name, FieldType.BOOLEAN), rows) {
      @Override
      Object at(int slot) {
        return values.get(slot);
      }

      @Override
      double numberAt(int slot) {
        return Double.NaN;
      }
    };
  }

  abstract Object at(int slot);

  abstract double numberAt(int slot);

  @Override
  public Field field() {
    return field;
  }

  @Override
  public Object value(int row) {
    int slot = rows.slot(row);
    return slot < 0 ? null : at(slot);
  }

  @Override
  public double number(int row) {
    int slot = rows.slot(row);
    return slot < 0 ? Double.NaN : numberAt(slot);
  }
}
