package fr.bocage.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.GeometryColumnBuilder;
import fr.bocage.format.archive.ArchiveFormat;
import fr.bocage.format.flatgeobuf.FlatBytes;
import fr.bocage.format.flatgeobuf.FlatGeobufFormat;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geopackage.Blobs;
import fr.bocage.format.shapefile.ShapefileBytes;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geopackage.WkbDecoder;
import fr.bocage.job.Progress;
import fr.bocage.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Damages samples of the binary formats at random, always the same way: each must give a dataset or
 * a refusal in words. {@code -Dbocage.soak=20000} makes that many cases of each.
 */
class BinaryDamageTest {
  private static final int CASES = Integer.getInteger("bocage.soak", 200);
  private static final byte[] POINT =
      "{\"type\":\"Point\",\"coordinates\":[1,2]}".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private final CrsCatalogue catalogue = new CrsCatalogue();
  private final Damage damage = new Damage();

  private void soak(Format format, String name, byte[] sample, int cases) throws IOException {
    Path file = folder.resolve(name);
    for (int i = 0; i < cases; i++) {
      byte[] damaged = damage.of(sample);
      Files.write(file, damaged);
      try {
        ReadThrough.of(format.read(file, Progress.NONE));
      } catch (ProblemException e) {
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException | Error | IOException e) {
        throw new AssertionError("case " + i + " of " + name, e);
      }
    }
  }

  @Test
  void flatGeobufsGiveFeaturesOrARefusal() throws Exception {
    soak(new FlatGeobufFormat(catalogue), "a.fgb", FlatBytes.sample(), CASES);
  }

  @Test
  void shapefilesGiveFeaturesOrARefusal() throws Exception {
    Path samples = Path.of("samples");
    for (String part : List.of("shp", "shx", "dbf")) {
      Files.copy(samples.resolve("departements." + part), folder.resolve("a." + part));
    }
    ShapefileFormat format = new ShapefileFormat(catalogue);
    for (String part : List.of("shp", "shx", "dbf")) {
      byte[] whole = Files.readAllBytes(folder.resolve("a." + part));
      soak(format, "a." + part, whole, CASES / 3 + 1);
      Files.write(folder.resolve("a." + part), whole);
    }
  }

  @Test
  void surfacesHeightsAndMeasuresGiveFeaturesOrARefusal() throws Exception {
    byte[] sample = ShapefileBytes.spatialSample();
    soak(new ShapefileFormat(catalogue), "b.shp", sample, CASES);
  }

  @Test
  void curvesHeightsAndMeasuresGiveGeometriesOrNone() {
    for (int i = 0; i < CASES; i++) {
      for (Blobs.Sample sample : Blobs.SAMPLES) {
        if (sample.blob() == null || sample.blob().length == 0) {
          continue;
        }
        byte[] damaged = damage.of(sample.blob());
        GeometryColumnBuilder rows = new GeometryColumnBuilder();
        new WkbDecoder(rows).decode(damaged, Math.min(8, damaged.length));
        assertThat(rows.freeze().vertexCount()).as(sample.name()).isLessThan(100_000);
      }
    }
  }

  @Test
  void archivesGiveMapsOrARefusal() throws Exception {
    List<Format> inside = List.of(new GeoJsonFormat(catalogue));
    List<Format> kinds = ArchiveFormat.all(inside);
    byte[][] samples = {zip(), sevenZ(), gz(tar()), gz(POINT)};
    for (int i = 0; i < kinds.size(); i++) {
      soak(kinds.get(i), "a." + kinds.get(i).extensions().get(0), samples[i], CASES / 4 + 1);
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : List.of("a.geojson", "b/é.geojson")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(POINT);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      TarArchiveEntry entry = new TarArchiveEntry("a.geojson");
      entry.setSize(POINT.length);
      tar.putArchiveEntry(entry);
      tar.write(POINT);
      tar.closeArchiveEntry();
    }
    return bytes.toByteArray();
  }

  private static byte[] gz(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(bytes)) {
      gz.write(content);
    }
    return bytes.toByteArray();
  }

  private byte[] sevenZ() throws IOException {
    Path file = folder.resolve("whole.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile())) {
      SevenZArchiveEntry entry = new SevenZArchiveEntry();
      entry.setName("a.geojson");
      archive.putArchiveEntry(entry);
      archive.write(POINT);
      archive.closeArchiveEntry();
    }
    return Files.readAllBytes(file);
  }
}
