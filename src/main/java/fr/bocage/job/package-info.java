/**
 * Owns every thread of the program: {@link fr.bocage.job.Jobs} runs cancellable work in the
 * background and splits heavy loops over the cores. Results come back through plain callbacks; who
 * needs them on a toolkit's thread passes that thread's executor.
 */
package fr.bocage.job;
