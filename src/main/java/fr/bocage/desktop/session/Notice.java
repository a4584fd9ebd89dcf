package fr.bocage.desktop.session;

import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;
import java.util.UUID;

/**
 * Something to tell the user in the window, until they dismiss it.
 *
 * @param severity how it is coloured
 * @param subject what it is about, for instance a file's name
 * @param message the words
 * @param layer id of the layer that it is about and that can be examined; null for none
 */
public record Notice(Severity severity, String subject, Message message, UUID layer) {
  /** Something that is about no layer. */
  public Notice(Severity severity, String subject, Message message) {
    this(severity, subject, message, null);
  }
}
