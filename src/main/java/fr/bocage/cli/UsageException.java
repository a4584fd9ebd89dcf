package fr.bocage.cli;

import fr.bocage.problem.Message;
import fr.bocage.problem.ProblemException;

/** Says in words what is wrong about how a command was called. */
final class UsageException extends ProblemException {
  private static final long serialVersionUID = 1L;

  UsageException(String key, Object... arguments) {
    super(key, Message.of(UsageException.class, key, arguments));
  }
}
