package fr.bocage.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.bocage.annotation.AnnotationAttributes;
import fr.bocage.annotation.Conflict;
import fr.bocage.annotation.ContentPart;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.exchange.ClipboardText;
import fr.bocage.map.HistoryEntry;
import fr.bocage.map.MergeReport;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What {@code annotate} tells, as lines of JSON. Scripts rely on their shape. */
final class AnnotationLines {
  private static final JsonFactory FACTORY = new JsonFactory();

  private AnnotationLines() {}

  /** Writes the members of one object. */
  @FunctionalInterface
  private interface Members {
    void write(JsonGenerator json) throws IOException;
  }

  private static String line(Members members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      members.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a StringWriter never fails
    }
    return text.toString();
  }

  static String annotation(MapAnnotation mark) {
    return line(
        json -> {
          for (Map.Entry<String, Object> value : AnnotationAttributes.of(mark).entrySet()) {
            if (value.getValue() instanceof Number number) {
              json.writeNumberField(value.getKey(), number.doubleValue());
            } else if (value.getValue() instanceof Boolean flag) {
              json.writeBooleanField(value.getKey(), flag);
            } else {
              json.writeStringField(value.getKey(), (String) value.getValue());
            }
          }
          json.writeStringField("wkt", ClipboardText.wkt(List.of(mark)).strip());
        });
  }

  static String step(HistoryEntry step) {
    return line(
        json -> {
          json.writeStringField("when", step.when().toString());
          json.writeStringField("who", step.who());
          json.writeStringField("what", step.what());
          json.writeStringField("kind", step.subject().kind());
          json.writeStringField("name", step.subject().name());
          json.writeNumberField("count", step.subject().count());
          json.writeBooleanField("undone", step.undone());
        });
  }

  /**
   * @param open all conflicts that wait for a choice, also those of earlier merges
   */
  static String merge(MergeReport report, List<Conflict> open) {
    return line(
        json -> {
          json.writeNumberField("files", report.files());
          json.writeNumberField("added", report.added());
          json.writeNumberField("updated", report.updated());
          json.writeNumberField("deleted", report.deleted());
          json.writeNumberField("unchanged", report.unchanged());
          json.writeArrayFieldStart("conflicts");
          for (UUID conflict : report.conflicts()) {
            json.writeString(conflict.toString());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("choices");
          for (Conflict conflict : open) {
            choice(json, conflict);
          }
          json.writeEndArray();
        });
  }

  /** The versions to choose from, and in what they differ. */
  private static void choice(JsonGenerator json, Conflict conflict) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("versions");
    for (MapAnnotation version : conflict.versions()) {
      json.writeStartObject();
      json.writeStringField("id", version.id().toString());
      json.writeStringField("title", version.title());
      json.writeStringField("author", version.author());
      json.writeStringField("editor", version.editor());
      json.writeStringField("changed", version.changed().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("differ_in");
    for (ContentPart part : conflict.differences()) {
      json.writeString(part.name().toLowerCase(Locale.ROOT));
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
