/**
 * Features in columns: {@link fr.bocage.feature.FeatureTable} holds geometry and attributes in
 * primitive arrays and answers by row number; {@link fr.bocage.feature.SpatialIndex} finds rows by
 * place, {@link fr.bocage.feature.RowFilter} by value. {@link fr.bocage.feature.SpeckLevels} are
 * its levels of detail: which features are drawn at a resolution, and which are merged into specks.
 *
 * <p>Everything is built by one thread, frozen, and then safe for reading on any thread.
 */
package fr.bocage.feature;
