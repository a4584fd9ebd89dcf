/**
 * What the formats written in XML share: reading XML of strangers as far as it is whole ({@link
 * fr.bocage.format.xml.XmlFile}, {@link fr.bocage.format.xml.XmlCursor}). No document type is read
 * and no entity is ever fetched. One reading is one thread.
 */
package fr.bocage.format.xml;
