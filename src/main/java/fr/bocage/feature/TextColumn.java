package fr.bocage.feature;

/** Text, JSON and dates: kept as UTF-8, decoded when asked for. */
final class TextColumn implements AttributeColumn {
  private final Field field;
  private final PresentRows rows;
  private final TextPool texts;

  TextColumn(Field field, PresentRows rows, TextPool texts) {
    this.field = field;
    this.rows = rows;
    this.texts = texts;
  }

  @Override
  public Field field() {
    return field;
  }

  @Override
  public Object value(int row) {
    String text = text(row);
    return text == null
        ? null
        : switch (field.type()) {
          case DATE -> IsoTimes.date(text);
          case DATETIME -> IsoTimes.dateTime(text);
          default -> text;
        };
  }

  @Override
  public String text(int row) {
    int slot = rows.slot(row);
    return slot < 0 ? null : texts.text(slot);
  }
}
