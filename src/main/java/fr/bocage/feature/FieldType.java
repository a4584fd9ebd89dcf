package fr.bocage.feature;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** What the values of a field are, and which Java class they come as. */
public enum FieldType {
  /** {@link String}. */
  TEXT("text", String.class),
  /** {@link Long}. */
  INTEGER("integer", Long.class),
  /** {@link Double}, finite. */
  REAL("real", Double.class),
  /** {@link Boolean}. */
  BOOLEAN("boolean", Boolean.class),
  /** {@link LocalDate}. */
  DATE("date", LocalDate.class),
  /** {@link LocalDateTime}, or {@link OffsetDateTime} where the file gives an offset. */
  DATETIME("datetime", Object.class),
  /** {@link String}: a JSON value as text. */
  JSON("json", String.class);

  private final String word;
  private final Class<?> valueClass;

  FieldType(String word, Class<?> valueClass) {
    this.word = word;
    this.valueClass = valueClass;
  }

  /** The name that {@code bocage info} prints. */
  public String word() {
    return word;
  }

  public Class<?> valueClass() {
    return valueClass;
  }
}
