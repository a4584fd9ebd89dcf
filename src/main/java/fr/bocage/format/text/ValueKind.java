package fr.bocage.format.text;

import fr.bocage.feature.ColumnBuilder;

/** What all values of a column are, and how they are read. */
public enum ValueKind {
  /** Also dates and date-times in ISO 8601, which columns of text find out by themselves. */
  TEXT {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      column.setText(row, value);
    }
  },
  INTEGER {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      if (NumberText.of(value) != NumberText.NONE) {
        column.setInteger(row, Long.parseLong(value));
      }
    }
  },
  /** Numbers with decimal points, whole ones among them. */
  POINT {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      setReal(column, row, value);
    }
  },
  /** Numbers with decimal commas, whole ones among them. */
  COMMA {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      setReal(column, row, value);
    }
  },
  BOOLEAN {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      column.setBoolean(
          row,
          value.equalsIgnoreCase("true") || value.equalsIgnoreCase("vrai") || value.equals("1"));
    }
  },
  /** {@code 06/06/1944}, the day first. */
  DAY_FIRST {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      column.setText(row, DayTimes.iso(value));
    }
  },
  /**
   * {@code 1944-06-06 06:30:00} or {@code 1944/06/06}: ISO 8601 but for a blank instead of the T,
   * or slashes.
   */
  SPACED_TIME {
    @Override
    public void set(ColumnBuilder column, int row, String value) {
      column.setText(row, DayTimes.withT(value));
    }
  };

  /** Gives a row its value, which is not empty; markers of missing numbers give none. */
  public abstract void set(ColumnBuilder column, int row, String value);

  private static void setReal(ColumnBuilder column, int row, String value) {
    double number = NumberText.value(value);
    if (Double.isFinite(number)) {
      column.setReal(row, number);
    }
  }
}
