package fr.bocage.geopackage;

/** Says in a GeoPackage that it has tables beyond the standard (clause 2.3). */
public final class Extensions {
  private Extensions() {}

  /**
   * Registers a table of an extension, within the caller's transaction.
   *
   * @param name author_extension
   * @param definition where or how the extension is described
   */
  public static void register(GeoPackageFile file, String table, String name, String definition)
      throws GeoPackageException {
    GeoPackageSchema.createExtensions(file);
    file.execute(
        "INSERT INTO gpkg_extensions VALUES (?, NULL, ?, ?, 'read-write')",
        table,
        name,
        definition);
  }
}
