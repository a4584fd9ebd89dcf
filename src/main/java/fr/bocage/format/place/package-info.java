/**
 * How tables of people's making tell places: by the {@linkplain
 * fr.bocage.format.place.OrdinateNames names} of their columns, in {@linkplain
 * fr.bocage.format.place.DegreesText degrees}, in {@linkplain fr.bocage.format.place.PairText
 * pairs}, and mostly {@linkplain fr.bocage.format.place.ValueCrs without a CRS}. Stateless or
 * immutable: safe on any thread.
 */
package fr.bocage.format.place;
