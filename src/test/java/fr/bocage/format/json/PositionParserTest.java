package fr.bocage.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Positions read at once are those that Jackson reads token by token. */
class PositionParserTest {
  private final JsonFactory json = JsonSource.factory();
  private final double[] ordinates = new double[3];

  private PositionParser bytes(String text) throws IOException {
    return (PositionParser)
        json.createParser(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private boolean startsWithPosition(String array) throws IOException {
    PositionParser parser = bytes(array);
    parser.nextToken();
    return parser.nextPosition(ordinates);
  }

  @Test
  void readsPositionsWithTwoOrThreeNumbersAndGoesOnBehindThem() throws IOException {
    PositionParser parser = bytes("[[1,-2.5], [ 0.25 ,3 , 7 ]\n,[4,5],6]");
    parser.nextToken();
    assertThat(parser.nextPosition(ordinates)).isTrue();
    assertThat(ordinates).containsExactly(1, -2.5, Double.NaN);
    assertThat(parser.nextPosition(ordinates)).isTrue();
    assertThat(ordinates).containsExactly(0.25, 3, 7);
    assertThat(parser.nextPosition(ordinates)).isTrue();
    assertThat(parser.nextPosition(ordinates)).isFalse();
    assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
    assertThat(parser.currentLocation().getLineNr()).isEqualTo(2);
    assertThat(parser.nextToken()).isEqualTo(JsonToken.END_ARRAY);
    assertThat(parser.nextToken()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "[1,2]",
        "[[1]]",
        "[[]]",
        "[[1,2,3,4]]",
        "[[1e3,2]]",
        "[[01,2]]",
        "[[.5,2]]",
        "[[5.,2]]",
        "[[+1,2]]",
        "[[-,2]]",
        "[[1,\"2\"]]",
        "[[1,null]]",
        "[[1.2.3,4]]",
        "[[1,2",
        "[[1,2,]]",
        "[[NaN,2]]",
        "[[0.123456789012345678,2]]",
        "[[9007199254740993,2]]"
      })
  void leavesToJacksonWhateverIsNotPlain(String array) throws IOException {
    assertThat(startsWithPosition(array)).isFalse();
  }

  @RepeatedTest(20)
  void readsWhatJacksonReads(RepetitionInfo repetition) throws IOException {
    Random random = new Random(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    while (text.length() < 40_000) { // several of Jackson's buffers
      text.append(blank(random));
      appendArray(text, random, 3);
    }
    if (random.nextBoolean()) {
      text.setCharAt(random.nextInt(text.length()), "[],.-9x\n\"".charAt(random.nextInt(9)));
    }
    assertThat(events(bytes(text.toString()), true))
        .isEqualTo(events(json.createParser(text.toString()), false));
  }

  private static void appendArray(StringBuilder text, Random random, int depth) {
    text.append('[').append(blank(random));
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append(blank(random));
      if (depth > 0 && random.nextInt(4) == 0) {
        appendArray(text, random, depth - 1);
      } else {
        appendPosition(text, random);
      }
      text.append(blank(random));
    }
    text.append(random.nextInt(40) == 0 ? ",]" : "]");
  }

  private static void appendPosition(StringBuilder text, Random random) {
    int count = random.nextInt(20) == 0 ? random.nextInt(5) : 2 + random.nextInt(2);
    text.append('[').append(blank(random));
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : ",").append(blank(random)).append(number(random));
      text.append(blank(random));
    }
    text.append(']');
  }

  private static String number(Random random) {
    double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));
    return switch (random.nextInt(16)) {
      case 0 -> Double.toString(value * 1e9);
      case 1 -> Double.toString(value);
      case 2 -> Integer.toString((int) value);
      case 3 -> "0";
      case 4 -> "-0";
      case 5 -> random.nextInt(10) > 0 ? "-7" : "\"12\"";
      case 6 -> Long.toString(random.nextLong());
      default -> String.format(Locale.ROOT, "%." + (1 + random.nextInt(14)) + "f", value);
    };
  }

  private static String blank(Random random) {
    return random.nextInt(3) > 0
        ? ""
        : List.of(" ", "\n", "\t", "\r\n", "  ", "/* a */").get(random.nextInt(6));
  }

  /** All tokens with their numbers, and where and why it broke off or ended. */
  private List<String> events(JsonParser parser, boolean atOnce) throws IOException {
    List<String> events = new ArrayList<>();
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean number = token.isNumeric();
        events.add(number ? Double.toString(parser.getDoubleValue()) : token.toString());
        if (atOnce && !parser.getParsingContext().inRoot()) {
          addPositions((PositionParser) parser, events);
        }
      }
      events.add("end in line " + parser.currentLocation().getLineNr());
    } catch (JsonProcessingException e) {
      events.add(e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst("\\):.*", ""));
      events.add("line " + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr());
    }
    return events;
  }

  private void addPositions(PositionParser parser, List<String> events) {
    while (parser.nextPosition(ordinates)) {
      events.add("START_ARRAY");
      for (double ordinate : ordinates) {
        if (!Double.isNaN(ordinate)) {
          events.add(Double.toString(ordinate));
        }
      }
      events.add("END_ARRAY");
    }
  }
}
