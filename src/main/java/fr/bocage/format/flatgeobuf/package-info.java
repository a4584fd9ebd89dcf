/**
 * FlatGeobuf into feature tables: {@link fr.bocage.format.flatgeobuf.FlatGeobufFormat} reads
 * version 3 of the format (flatgeobuf.org) from the first feature to the last, with its own few
 * lines for FlatBuffers' tables because the official ones trust their input. The file's index is
 * passed over: all features are read, and tables make an index of their own.
 */
package fr.bocage.format.flatgeobuf;
