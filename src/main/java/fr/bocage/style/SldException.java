package fr.bocage.style;

import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;

/** Says why a text is no style that Bocage can read. */
public final class SldException extends ProblemException {
  SldException(String code, Object... arguments) {
    super(code, Message.of(SldException.class, code, arguments));
  }
}
