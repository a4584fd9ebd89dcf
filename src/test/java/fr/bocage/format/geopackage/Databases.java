package fr.bocage.format.geopackage;

import fr.bocage.geopackage.GeoPackageException;
import fr.bocage.geopackage.GeoPackageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Samples of SQLite files of each kind, in small pages so that there are many. */
public enum Databases {
  FEATURES {
    @Override
    void fill(GeoPackageFile file) throws GeoPackageException {
      file.execute("CREATE TABLE t (fid INTEGER PRIMARY KEY, geom GEOMETRY, a TEXT, b REAL)");
      file.execute(
          "INSERT INTO gpkg_contents (table_name, data_type, srs_id)"
              + " VALUES ('t', 'features', 4326)");
      for (int i = 0; i < 60; i++) {
        byte[] blob = Blobs.SAMPLES.get(i % Blobs.SAMPLES.size()).blob();
        byte[] held = blob == null || blob.length > 1000 ? Blobs.point(i, i) : blob;
        file.execute("INSERT INTO t VALUES (?, ?, ?, ?)", i, held, "é" + i, i / 2.0);
      }
      file.execute("CREATE VIEW v AS SELECT fid, geom, upper(a) AS a FROM t");
      file.execute("INSERT INTO gpkg_contents (table_name, data_type) VALUES ('v', 'features')");
    }
  },

  TILES {
    @Override
    void make(Path path) throws GeoPackageException, IOException {
      TileTables.write(path);
    }

    @Override
    void fill(GeoPackageFile file) {}
  },

  SPATIALITE {
    @Override
    void fill(GeoPackageFile file) throws GeoPackageException {
      for (String table : List.of("geometry_columns", "contents", "spatial_ref_sys")) {
        file.execute("DROP TABLE gpkg_" + table);
      }
      file.execute("CREATE TABLE spatial_ref_sys (srid INTEGER, auth_name, auth_srid, srtext)");
      file.execute("INSERT INTO spatial_ref_sys VALUES (2154, 'epsg', 2154, NULL)");
      file.execute(
          "CREATE TABLE geometry_columns (f_table_name TEXT, f_geometry_column TEXT,"
              + " geometry_type INTEGER, coord_dimension INTEGER, srid INTEGER)");
      file.execute("INSERT INTO geometry_columns VALUES ('t', 'geom', 0, 2, 2154)");
      file.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(9), geom GEOMETRY)");
      file.execute("CREATE VIRTUAL TABLE idx_t_geom USING rtree (id, a, b, c, d)");
      for (int i = 0; i < 60; i++) {
        file.execute("INSERT INTO t VALUES (?, ?, ?)", i, "é" + i, Blobs.spatiaLite());
        file.execute("INSERT INTO idx_t_geom VALUES (?, 1, 1, 2, 2)", i);
      }
      file.execute("CREATE TABLE notes (texte, nombre)");
      file.execute("INSERT INTO notes VALUES ('a', 1), (NULL, 2.5)");
    }
  };

  abstract void fill(GeoPackageFile file) throws GeoPackageException;

  void make(Path path) throws GeoPackageException, IOException {
    try (GeoPackageFile file = GeoPackageFile.create(path)) {
      file.inTransaction(() -> fill(file));
    }
  }

  /** Writes the sample to a path where nothing is yet. */
  public void write(Path path) throws GeoPackageException, IOException {
    make(path);
    try (GeoPackageFile file = GeoPackageFile.openWritable(path)) {
      file.execute("PRAGMA page_size = 1024");
      file.execute("VACUUM");
    }
  }
}
