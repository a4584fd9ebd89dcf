package fr.bocage.format.jsontable;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Goes through the members of rows. What a row has in an object of its fields counts as its own:
 * Opendatasoft's portals write {@code {"recordid":…,"fields":{…}}}. One thread.
 */
final class RowReader {
  private static final Set<String> FIELDS = Set.of("fields", "attributes", "properties");

  private final JsonParser parser;
  private final Member member;

  /** What is done with a member; the parser stands on its value. */
  interface Member {
    void read(String name) throws IOException;
  }

  RowReader(JsonParser parser, Member member) {
    this.parser = parser;
    this.member = member;
  }

  /** Reads the row whose start the parser stands on. */
  void read() throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (parser.nextToken() == JsonToken.START_OBJECT && FIELDS.contains(name)) {
        read();
      } else {
        member.read(name);
      }
    }
  }
}
