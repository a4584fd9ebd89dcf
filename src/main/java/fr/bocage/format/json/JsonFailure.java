package fr.bocage.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import fr.bocage.problem.Message;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;

/** Where and why JSON broke off, in words. */
public final class JsonFailure {
  private static final String CODE = "json-broken";

  private final JsonProcessingException cause;
  private final JsonLocation place;

  /**
   * @param parser whose place is told where the exception has none
   */
  public JsonFailure(JsonProcessingException cause, JsonParser parser) {
    this.cause = cause;
    place = cause.getLocation() == null ? parser.currentLocation() : cause.getLocation();
  }

  /** The problem of a file of which some features were read before. */
  public Problem problem(int features) {
    return new Problem(CODE, Severity.ERROR, 1, words(features));
  }

  /** The refusal of a file in which nothing was understood before. */
  public ProblemException refusal(int features) {
    return new ProblemException(CODE, words(features), cause);
  }

  private Message words(int features) {
    String why = cause.getOriginalMessage().lines().findFirst().orElse("");
    String key = CODE;
    if (cause instanceof StreamConstraintsException) {
      key = "json-excessive";
    } else if (cause instanceof JsonEOFException || why.startsWith("Unexpected end-of-input")) {
      key = "json-cut"; // between two tokens Jackson says it in words only
    }
    return Message.of(
        JsonFailure.class, key, place.getLineNr(), place.getColumnNr(), features, why);
  }
}
