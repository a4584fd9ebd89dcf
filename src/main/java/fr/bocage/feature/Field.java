package fr.bocage.feature;

/**
 * A column's name and type.
 *
 * @param name as the file has it; unique in its table
 * @param type what its values are
 */
public record Field(String name, FieldType type) {}
