/**
 * Files into feature tables: {@link fr.bocage.format.Formats} finds the {@link
 * fr.bocage.format.Format} that a file is in and reads it into a {@link fr.bocage.format.Dataset}.
 * One sub-package a format; a new one needs one line in {@code Formats} and touches nothing else.
 *
 * <p>Files come from strangers: what is whole is given, what is not is told as a {@link
 * fr.bocage.problem.Problem}, and nothing is allocated that the file's size does not justify.
 * Reading may take long and happens on a job's thread.
 */
package fr.bocage.format;
