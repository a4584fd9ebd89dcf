/**
 * What goes wrong, in words: {@link fr.bocage.problem.Problem} for what a file or a project does
 * wrong while the rest still works, {@link fr.bocage.problem.ProblemException} for what cannot go
 * on. Both carry a {@link fr.bocage.problem.Message}, spoken in French or English when it is shown.
 *
 * <p>Stands below every other package. All its types are immutable and safe on any thread.
 */
package fr.bocage.problem;
