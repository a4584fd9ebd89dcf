package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.filter.FilteringParserDelegate;
import com.fasterxml.jackson.core.filter.JsonPointerBasedFilter;
import com.fasterxml.jackson.core.filter.TokenFilter.Inclusion;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import fr.bocage.format.text.TextFile;
import java.io.IOException;

/** How JSON of strangers is read. */
public final class JsonSource {
  private JsonSource() {}

  /**
   * What JavaScript understands is understood, as people and their scripts write it by hand. Limits
   * are what a file's size justifies, and no more: deep nesting is what stacks die of; a string or
   * a number is never longer than its file, but who turns digits into a number, which takes more
   * than linear time, must look at their length first. Names are not interned, since the files'
   * names are not ours.
   */
  public static JsonFactory factory() {
    JsonFactoryBuilder settings = new JsonFactoryBuilder();
    settings
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(1000)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxNameLength(50_000)
                .maxStringLength(Integer.MAX_VALUE)
                .build())
        .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
        .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
        .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
        .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
        .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
        .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
        .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
        .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
        .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW);
    return new PositionFactory(settings);
  }

  /** A file's tokens from its start; closing the parser closes the file. */
  public static JsonParser open(TextFile file, JsonFactory json) throws IOException {
    return file.mayBeStrictUtf8()
        ? json.createParser(file.openBytes())
        : json.createParser(file.open());
  }

  /** Of a document's tokens those of the value at a place in it alone; none where there is none. */
  public static JsonParser within(JsonParser document, JsonPointer place) {
    return new FilteringParserDelegate(
        document, new JsonPointerBasedFilter(place), Inclusion.ONLY_INCLUDE_ALL, false);
  }
}
