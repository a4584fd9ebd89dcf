package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import java.io.InputStream;

/**
 * Makes {@link PositionParser}s of streams of bytes, which are UTF-8 whatever they look like:
 * Jackson's own guess takes damaged bytes for UTF-32. Safe on any thread.
 */
final class PositionFactory extends JsonFactory {
  PositionFactory(JsonFactoryBuilder settings) {
    super(settings);
  }

  @Override
  protected JsonParser _createParser(InputStream utf8, IOContext context) {
    context.setEncoding(JsonEncoding.UTF8);
    return new PositionParser(
        context,
        _parserFeatures,
        utf8,
        _byteSymbolCanonicalizer.makeChildOrPlaceholder(_factoryFeatures),
        context.allocReadIOBuffer());
  }
}
