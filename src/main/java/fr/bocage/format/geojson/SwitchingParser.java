package fr.bocage.format.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;

/** A parser whose text can be changed for another, for readers that keep their parser. */
final class SwitchingParser extends JsonParserDelegate {
  SwitchingParser(JsonParser first) {
    super(first);
  }

  /** Goes on with another text, from its start. */
  void switchTo(JsonParser next) {
    delegate = next;
  }
}
