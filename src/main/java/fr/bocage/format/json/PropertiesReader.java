package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.feature.AttributeTableBuilder;
import fr.bocage.feature.ColumnBuilder;
import fr.bocage.format.text.Flaw;
import fr.bocage.format.text.FlawTally;
import java.io.IOException;

/** Reads a feature's properties into the columns of the current row. One thread. */
public final class PropertiesReader {
  /** Turning digits into a number takes more than linear time; longer numbers stay text. */
  private static final int MOST_DIGITS = 1000;

  private final JsonParser parser;
  private final AttributeTableBuilder table;
  private final FlawTally flaws;
  private final JsonCopy copy;

  public PropertiesReader(
      JsonParser parser, JsonFactory json, AttributeTableBuilder table, FlawTally flaws) {
    this.parser = parser;
    copy = new JsonCopy(parser, json, flaws);
    this.table = table;
    this.flaws = flaws;
  }

  /** Reads the value that the parser stands on; null counts as no properties. */
  public void read() throws IOException {
    if (!parser.hasToken(JsonToken.START_OBJECT)) {
      if (!parser.hasToken(JsonToken.VALUE_NULL)) {
        flaws.note(Flaw.PROPERTIES_BROKEN);
      }
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      ColumnBuilder column = table.column(parser.currentName());
      parser.nextToken();
      if (column == null) {
        flaws.note(Flaw.TOO_MANY_FIELDS);
        parser.skipChildren();
      } else {
        readValue(column, table.row());
      }
    }
  }

  /** Reads the value that the parser stands on, of any kind, as a row's value in a column. */
  public void readValue(ColumnBuilder column, int row) throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING -> column.setText(row, parser.getText());
      case VALUE_NUMBER_INT -> readInteger(column, row);
      case VALUE_NUMBER_FLOAT -> readReal(column, row);
      case VALUE_TRUE -> column.setBoolean(row, true);
      case VALUE_FALSE -> column.setBoolean(row, false);
      case START_OBJECT, START_ARRAY -> column.setJson(row, copy.text());
      default -> column.clear(row);
    }
  }

  private void readInteger(ColumnBuilder column, int row) throws IOException {
    if (parser.getTextLength() > MOST_DIGITS) {
      column.setText(row, parser.getText());
    } else if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      column.setInteger(row, parser.getBigIntegerValue());
    } else {
      column.setInteger(row, parser.getLongValue());
    }
  }

  private void readReal(ColumnBuilder column, int row) throws IOException {
    if (parser.getTextLength() > MOST_DIGITS) {
      column.setText(row, parser.getText());
      return;
    }
    double value = parser.getDoubleValue();
    if (Double.isFinite(value)) {
      column.setReal(row, value);
    } else if (parser.isNaN()) {
      flaws.note(Flaw.VALUES_NOT_FINITE);
      column.clear(row);
    } else {
      column.setText(row, parser.getText()); // 1e999: a number, but no double
    }
  }
}
