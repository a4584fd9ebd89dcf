package fr.bocage.geopackage;

/** Says in a GeoPackage that it has tables beyond the standard (clause 2.3). */
public final class Extensions {
  private Extensions() {}

  /**
   * Registers a table of an extension, within the caller's transaction; one that who does not know
   * it may pass over when reading.
   *
   * @param name author_extension
   * @param definition where or how the extension is described
   */
  public static void register(GeoPackageFile file, String table, String name, String definition)
      throws GeoPackageException {
    GeoPackageSchema.createExtensions(file);
    file.execute(
        "INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, 'write-only')",
        table,
        name,
        definition);
  }

  /** Lists a table without geometry in the GeoPackage's contents, so that programs offer it. */
  public static void listAttributes(
      GeoPackageFile file, String table, String identifier, String description)
      throws GeoPackageException {
    file.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description)"
            + " VALUES (?, 'attributes', ?, ?)",
        table,
        identifier,
        description);
  }
}
