package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.format.json.JsonFailure;
import fr.bocage.format.text.FlawTally;
import java.io.IOException;

/**
 * Reads a GeoJSON document: a FeatureCollection, a Feature or a geometry, its members in any order;
 * several of them one after another; or a bare array of all of these. Where the JSON breaks off,
 * the features read whole so far stay. One thread, one document.
 */
final class GeoJsonReader {
  private final JsonParser parser;
  private final FlawTally flaws = new FlawTally();
  private final CrsMember crs = new CrsMember();
  private final FeatureReader features;

  private String rootType;
  private boolean hasTypedFeatures;
  private boolean understood;
  private boolean isBlank;
  private boolean isArray;
  private boolean hasMoreRoots;
  private boolean hasRest;
  private JsonFailure failure;

  GeoJsonReader(JsonParser parser, JsonFactory json) {
    this.parser = parser;
    features = new FeatureReader(parser, json, flaws, crs);
  }

  /** Reads everything that can be read; what hindered it is told by the getters. */
  void read() throws IOException {
    try {
      readRoots();
    } catch (JsonProcessingException e) {
      failure = new JsonFailure(e, parser);
      features.drop();
      understood |= (isArray || isCollection()) && features.rowCount() > 0;
    }
  }

  private void readRoots() throws IOException {
    isBlank = parser.nextToken() == null;
    isArray = parser.hasToken(JsonToken.START_ARRAY);
    if (isArray) {
      readArray();
      understood = features.rowCount() > 0;
    } else {
      understood = parser.hasToken(JsonToken.START_OBJECT) && readRoot();
    }
    if (understood) {
      readMoreRoots(isArray || isCollection());
    }
  }

  /** Reads features and whole documents out of an array, also out of arrays in it. */
  private void readArray() throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.hasToken(JsonToken.START_ARRAY)) {
        readArray();
      } else if (!parser.hasToken(JsonToken.START_OBJECT)) {
        features.read(); // which says that it is none
      } else if (!readRoot()) {
        features.noteBroken();
      }
    }
  }

  /** Single features one after another are a sequence; whole collections are something odd. */
  private void readMoreRoots(boolean afterCollection) throws IOException {
    boolean isSequence = !afterCollection;
    try {
      while (!hasRest && parser.nextToken() != null) {
        boolean isObject = parser.hasToken(JsonToken.START_OBJECT);
        isSequence |= isObject; // what breaks inside is a loss
        hasRest = !(isObject && readRoot());
        hasMoreRoots |= !hasRest && (afterCollection || isCollection());
        isSequence = !afterCollection;
      }
    } catch (JsonProcessingException e) {
      if (isSequence) {
        throw e;
      }
      hasRest = true;
    }
  }

  /**
   * Reads one record of a sequence, which the parser stands before.
   *
   * @return whether it is GeoJSON as a whole; what is whole of it is kept in any case
   */
  boolean readRecord() throws IOException {
    try {
      boolean isGeoJson = parser.nextToken() == JsonToken.START_OBJECT && readRoot();
      understood |= isGeoJson;
      return isGeoJson && parser.nextToken() == null;
    } catch (JsonProcessingException e) {
      features.drop();
      return false;
    }
  }

  /** Reads the object that the parser stands on and tells whether it is GeoJSON. */
  private boolean readRoot() throws IOException {
    rootType = null;
    boolean hasFeatures = false;
    features.begin();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (name.equals("features") && isArrayOfFeatures()) {
        hasFeatures = true;
        readFeatures();
      } else if (name.equals("crs")) {
        crs.read(parser);
      } else {
        features.member(name);
        rootType = name.equals("type") ? features.type() : rootType;
      }
    }
    return endRoot(hasFeatures);
  }

  private boolean endRoot(boolean hasFeatures) {
    boolean isRow =
        !hasFeatures
            && (isArray ? features.isRow() : features.isFeature() || features.isBareGeometry());
    if (isRow) {
      features.end();
    } else {
      features.drop();
    }
    return isRow || hasFeatures && isCollection();
  }

  private boolean isArrayOfFeatures() {
    return parser.hasToken(JsonToken.START_ARRAY)
        && (rootType == null || rootType.equalsIgnoreCase("FeatureCollection"));
  }

  // Without a type of its own a collection is known by its features'.
  private boolean isCollection() {
    return rootType == null ? hasTypedFeatures : rootType.equalsIgnoreCase("FeatureCollection");
  }

  private void readFeatures() throws IOException {
    features.drop(); // a collection's own properties are no feature's
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      features.read();
      hasTypedFeatures |= features.isFeature();
    }
    features.begin();
  }

  /** Whether there is any GeoJSON. */
  boolean understood() {
    return understood;
  }

  /** Whether there is nothing at all. */
  boolean isBlank() {
    return isBlank;
  }

  /** Whether the features stand in a bare array. */
  boolean isArray() {
    return isArray;
  }

  /** Whether more documents were read after a collection. */
  boolean hasMoreRoots() {
    return hasMoreRoots;
  }

  /** Whether something was left unread after the end of the GeoJSON. */
  boolean hasRest() {
    return hasRest;
  }

  /** Where and why the JSON broke off, or null. */
  JsonFailure failure() {
    return failure;
  }

  FeatureReader features() {
    return features;
  }

  FlawTally flaws() {
    return flaws;
  }

  CrsMember crs() {
    return crs;
  }
}
