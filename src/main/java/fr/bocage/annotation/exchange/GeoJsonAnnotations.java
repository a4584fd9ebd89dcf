package fr.bocage.annotation.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.bocage.annotation.MapAnnotation;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** Annotations as GeoJSON (RFC 7946), with every digit of their coordinates. */
final class GeoJsonAnnotations implements AnnotationFormat {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(50_000_000)
                  .maxNestingDepth(64)
                  .build())
          .build();

  @Override
  public void write(List<MapAnnotation> annotations, Writer target) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(target)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeStringField("type", "FeatureCollection");
      json.writeArrayFieldStart("features");
      for (MapAnnotation mark : annotations) {
        json.writeRaw('\n');
        feature(mark, json);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void feature(MapAnnotation mark, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", mark.id().toString());
    json.writeFieldName("geometry");
    GeoJsonGeometry.write(mark.geometry(), json);
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, Object> value : FlatAnnotation.values(mark).entrySet()) {
      json.writeFieldName(value.getKey());
      if (value.getValue() instanceof Boolean flag) {
        json.writeBoolean(flag);
      } else if (value.getValue() instanceof Double number) {
        json.writeNumber(number);
      } else if (value.getValue() instanceof Number number) {
        json.writeNumber(number.longValue());
      } else {
        json.writeString(value.getValue().toString());
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  @Override
  public ReadAnnotations read(Reader source) throws IOException {
    List<MapAnnotation> read = new ArrayList<>();
    int[] unreadable = {0};
    try (JsonParser json = FACTORY.createParser(source)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no GeoJSON object");
      }
      add(JsonValues.read(json), read, unreadable);
    }
    return new ReadAnnotations(read, unreadable[0]);
  }

  private static void add(Object value, List<MapAnnotation> read, int[] unreadable) {
    if (!(value instanceof Map<?, ?> object)) {
      unreadable[0]++;
    } else if (object.get("features") instanceof List<?> features) {
      features.forEach(feature -> add(feature, read, unreadable));
    } else {
      boolean feature = "Feature".equals(object.get("type"));
      Geometry geometry = GeoJsonGeometry.read(feature ? object.get("geometry") : object);
      if (geometry == null || !FlatAnnotation.isOnEarth(geometry)) {
        unreadable[0]++;
      } else {
        read.add(FlatAnnotation.of(feature ? properties(object) : Map.of(), geometry));
      }
    }
  }

  private static Map<String, Object> properties(Map<?, ?> feature) {
    Map<String, Object> properties = new HashMap<>();
    if (feature.get("properties") instanceof Map<?, ?> given) {
      given.forEach((name, value) -> properties.put(name.toString(), value));
    }
    return properties;
  }
}
