/**
 * FlatGeobuf (flatgeobuf.org, version 3): a header, a packed Hilbert R-tree and features, each a
 * FlatBuffer.
 */
package fr.bocage.format.flatgeobuf;
