package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnBuilderTest {
  private final ColumnBuilder builder = new ColumnBuilder();

  private AttributeColumn frozen(int rows) {
    return builder.freeze("f", rows);
  }

  private static List<Object> values(AttributeColumn column, int rows) {
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      values.add(column.value(row));
    }
    return values;
  }

  private void expect(AttributeColumn column, FieldType type, Object... values) {
    assertThat(column.field()).isEqualTo(new Field("f", type));
    assertThat(values(column, values.length)).containsExactly(values);
  }

  @Test
  void isTextWithoutAnyValue() {
    expect(frozen(2), FieldType.TEXT, null, null);
  }

  @Test
  void keepsIntegersToTheLastDigit() {
    builder.setInteger(0, Long.MAX_VALUE);
    builder.setInteger(1, Long.MIN_VALUE);
    expect(frozen(2), FieldType.INTEGER, Long.MAX_VALUE, Long.MIN_VALUE);
  }

  @Test
  void widensIntegersAmongRealsToReals() {
    builder.setInteger(0, 3);
    builder.setReal(1, 0.5);
    builder.setInteger(2, -1);
    AttributeColumn column = frozen(3);
    expect(column, FieldType.REAL, 3.0, 0.5, -1.0);
    assertThat(column.number(1)).isEqualTo(0.5);
  }

  @Test
  void makesTextOfIntegersThatWouldLoseDigitsAsReals() {
    builder.setInteger(0, 9007199254740993L);
    builder.setReal(1, 0.5);
    expect(frozen(2), FieldType.TEXT, "9007199254740993", "0.5");
  }

  @Test
  void makesTextOfALargeIntegerAfterReals() {
    builder.setReal(0, 100);
    builder.setInteger(1, 9007199254740993L);
    expect(frozen(2), FieldType.TEXT, "100", "9007199254740993");
  }

  @Test
  void takesIntegersBeyondLongAsRealsOnlyWhereExact() {
    builder.setInteger(0, BigInteger.ONE.shiftLeft(70));
    expect(frozen(1), FieldType.REAL, Math.pow(2, 70));

    ColumnBuilder digits = new ColumnBuilder();
    digits.setInteger(0, new BigInteger("123456789012345678901"));
    expect(digits.freeze("f", 1), FieldType.TEXT, "123456789012345678901");
  }

  @Test
  void makesTextOfMixedScalars() {
    builder.setBoolean(0, true);
    builder.setInteger(1, 7);
    builder.setReal(2, 1e-9);
    builder.setText(3, "x");
    expect(frozen(4), FieldType.TEXT, "true", "7", "1.0E-9", "x");
  }

  @Test
  void makesJsonOfScalarsAmongObjects() {
    builder.setText(0, "a \"b\"\\\n");
    builder.setInteger(1, 7);
    builder.setJson(2, "{\"k\":[1]}");
    builder.setText(3, "é");
    expect(frozen(4), FieldType.JSON, "\"a \\\"b\\\"\\\\\\u000a\"", "7", "{\"k\":[1]}", "\"é\"");
  }

  @Test
  void keepsTextThatLooksLikeANumber() {
    builder.setText(0, "01004");
    expect(frozen(1), FieldType.TEXT, "01004");
  }

  @Test
  void isADateWhenEveryValueIsOne() {
    builder.setText(0, "1944-06-06");
    builder.setText(2, "2024-02-29");
    AttributeColumn column = frozen(3);
    expect(column, FieldType.DATE, LocalDate.of(1944, 6, 6), null, LocalDate.of(2024, 2, 29));
    assertThat(column.text(0)).isEqualTo("1944-06-06");
  }

  @Test
  void staysTextWhenOneValueIsNoDate() {
    builder.setText(0, "1944-06-06");
    builder.setText(1, "2023-02-29");
    expect(frozen(2), FieldType.TEXT, "1944-06-06", "2023-02-29");
  }

  @Test
  void isADateTimeWithOrWithoutOffset() {
    builder.setText(0, "1944-06-06T06:30:00");
    builder.setText(1, "1944-06-06T06:30:00.5+02:00");
    builder.setText(2, "1944-06-06T06:30Z");
    expect(
        frozen(3),
        FieldType.DATETIME,
        LocalDateTime.of(1944, 6, 6, 6, 30),
        OffsetDateTime.parse("1944-06-06T06:30:00.5+02:00"),
        OffsetDateTime.parse("1944-06-06T06:30Z"));
  }

  @Test
  void staysTextWhenDatesAndDateTimesMix() {
    builder.setText(0, "1944-06-06");
    builder.setText(1, "1944-06-06T06:30:00");
    expect(frozen(2), FieldType.TEXT, "1944-06-06", "1944-06-06T06:30:00");
  }

  @Test
  void hasTheLastOfSeveralValuesOfARow() {
    builder.setText(0, "a");
    builder.setInteger(0, 1);
    builder.setInteger(1, 2);
    builder.clear(1);
    expect(frozen(2), FieldType.INTEGER, 1L, null);
  }

  @Test
  void findsValuesInDenseGappyAndSparseColumns() {
    Random random = new Random(1);
    for (double density : new double[] {1, 0.5, 0.001}) {
      int rows = 20_000;
      ColumnBuilder integers = new ColumnBuilder();
      ColumnBuilder texts = new ColumnBuilder();
      ColumnBuilder booleans = new ColumnBuilder();
      boolean[] set = new boolean[rows];
      for (int row = 0; row < rows; row++) {
        set[row] = random.nextDouble() < density;
        if (set[row]) {
          integers.setInteger(row, row);
          texts.setText(row, "t" + row % 6000);
          booleans.setBoolean(row, row % 3 == 0);
        }
      }
      AttributeColumn integer = integers.freeze("i", rows);
      AttributeColumn text = texts.freeze("t", rows);
      AttributeColumn bool = booleans.freeze("b", rows);
      for (int row = 0; row < rows; row++) {
        assertThat(integer.value(row)).isEqualTo(set[row] ? (long) row : null);
        assertThat(text.value(row)).isEqualTo(set[row] ? "t" + row % 6000 : null);
        assertThat(bool.value(row)).isEqualTo(set[row] ? row % 3 == 0 : null);
        assertThat((Object) integer.number(row)).isEqualTo(set[row] ? (double) row : Double.NaN);
      }
    }
  }

  @Test
  void keepsRepeatedTextOnce() {
    TextPool pool = new TextPool();
    for (int i = 0; i < 100_000; i++) {
      pool.add(i % 2 == 0 ? "Industriel" : "Agricole");
    }
    assertThat(pool.freeze().entryCount()).isEqualTo(2);
    assertThat(pool.text(99_999)).isEqualTo("Agricole");
  }
}
