/**
 * Says what a file's data probably is where the file tells it wrong or not at all: which CRS its
 * coordinates are in ({@link fr.bocage.format.doctor.CrsDoctor}), which encoding its text is in
 * ({@link fr.bocage.format.doctor.EncodingComparison}), which of its polygons are invalid ({@link
 * fr.bocage.format.doctor.GeometryCheck}). Only looks and proposes; nothing is changed here. Slow
 * on large tables: on jobs' threads; all types are safe on any.
 */
package fr.bocage.format.doctor;
