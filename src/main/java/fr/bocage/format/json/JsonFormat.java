package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.format.text.TextEncoding;
import fr.bocage.format.text.TextFormat;
import java.io.IOException;
import java.nio.file.Path;

/** A format whose files are JSON, known by what their root begins with. Safe on any thread. */
public abstract class JsonFormat extends TextFormat {
  /**
   * @param id stable name
   * @param extensions endings of its own files, lower case, without the dot
   */
  protected JsonFormat(String id, String... extensions) {
    super(id, extensions);
  }

  @Override
  public final boolean recognises(Path file, byte[] head) {
    return isNamedSo(file) || isOwn(TextEncoding.text(head));
  }

  private boolean isOwn(String head) {
    try (JsonParser parser = JsonSource.factory().createParser(head)) {
      JsonToken root = parser.nextToken();
      return (root == JsonToken.START_OBJECT || root == JsonToken.START_ARRAY) && isOwn(parser);
    } catch (IOException e) {
      return false; // cut off before anything tells
    }
  }

  /**
   * Whether the object or array whose start the parser stands on begins as this format's do.
   *
   * @throws IOException where the JSON is broken, or cut off
   */
  protected abstract boolean isOwn(JsonParser root) throws IOException;
}
