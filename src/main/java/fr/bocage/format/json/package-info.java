/**
 * What the formats written in JSON share: how it is known ({@link
 * fr.bocage.format.json.JsonFormat}), how JSON of strangers is read ({@link
 * fr.bocage.format.json.JsonSource}), and objects of properties ({@link
 * fr.bocage.format.json.PropertiesReader}). One reading is one thread.
 */
package fr.bocage.format.json;
