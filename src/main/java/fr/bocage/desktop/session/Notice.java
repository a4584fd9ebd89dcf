package fr.bocage.desktop.session;

import fr.bocage.problem.Message;
import fr.bocage.problem.Severity;

/**
 * Something to tell the user in the window, until they dismiss it.
 *
 * @param severity how it is coloured
 * @param subject what it is about, for instance a file's name
 * @param message the words
 */
public record Notice(Severity severity, String subject, Message message) {}
