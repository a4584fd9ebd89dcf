package fr.bocage.format.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset;
import fr.bocage.format.Format;
import fr.bocage.format.Formats;
import fr.bocage.format.geojson.GeoJsonFormat;
import fr.bocage.format.geotiff.GeoTiffFormat;
import fr.bocage.format.geotiff.TiffFixture;
import fr.bocage.format.mbtiles.MbTilesFixture;
import fr.bocage.format.mbtiles.MbTilesFormat;
import fr.bocage.format.raster.KeptFiles;
import fr.bocage.format.raster.Pictures;
import fr.bocage.format.shapefile.ShapefileFormat;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.job.Progress;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.raster.RasterTile;
import fr.bocage.raster.TileCache;
import fr.bocage.raster.TilePyramid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFormatTest {
  private static final byte[] POINT = "{\"type\":\"Point\",\"coordinates\":[1,2]}".getBytes(UTF_8);
  private static final List<String> PARTS = List.of("shp", "shx", "dbf", "prj", "cpg");

  @TempDir Path folder;
  private final Map<String, byte[]> members = new LinkedHashMap<>();
  private Formats formats;

  @BeforeEach
  void gatherFormats() {
    CrsCatalogue catalogue = new CrsCatalogue();
    TileCache tiles = new TileCache();
    KeptFiles kept = new KeptFiles();
    List<Format> inside =
        List.of(
            new ShapefileFormat(catalogue).inMemory(),
            new GeoJsonFormat(catalogue),
            new MbTilesFormat(catalogue, tiles).inArchive(kept),
            new GeoTiffFormat(catalogue, tiles).inArchive(kept));
    List<Format> all = new ArrayList<>(inside);
    all.addAll(ArchiveFormat.all(inside));
    all.add(new FolderFormat(all));
    formats = new Formats(all);
  }

  private void addDepartements(String path) throws IOException {
    for (String part : PARTS) {
      members.put(path + "." + part, Files.readAllBytes(Path.of("samples/departements." + part)));
    }
  }

  private byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        zip.putNextEntry(new ZipEntry(member.getKey()));
        zip.write(member.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(member.getKey());
        entry.setSize(member.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(member.getValue());
        tar.closeArchiveEntry();
      }
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

  private Path sevenZ(char[] password) throws IOException {
    Path file = folder.resolve("a.7z");
    try (SevenZOutputFile archive = new SevenZOutputFile(file.toFile(), password)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        SevenZArchiveEntry entry = new SevenZArchiveEntry();
        entry.setName(member.getKey());
        archive.putArchiveEntry(entry);
        archive.write(member.getValue());
        archive.closeArchiveEntry();
      }
    }
    return file;
  }

  private Dataset read(String name, byte[] bytes) throws ProblemException, IOException {
    return read(Files.write(folder.resolve(name), bytes));
  }

  private Dataset read(Path file) throws ProblemException {
    return formats.open(file, Progress.NONE);
  }

  private static List<String> names(Dataset dataset) {
    return dataset.layers().stream().map(layer -> layer.table().name()).toList();
  }

  private static List<String> codes(Dataset dataset) {
    return dataset.problems().stream().map(Problem::code).toList();
  }

  private void assertRefused(Path file, String code) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  @Test
  void readsAllMapsOfEachKindOfArchiveUnderTheirPaths() throws Exception {
    addDepartements("données/2024/départements");
    members.put("point.geojson", POINT);
    members.put("LISEZMOI.txt", POINT);
    members.put("__MACOSX/._point.geojson", POINT);
    members.put(".hidden.geojson", POINT);
    Map<String, Dataset> read = new LinkedHashMap<>();
    read.put("zip", read("a.zip", zip()));
    read.put("tar", read("a.tar", tar()));
    read.put("7z", read(sevenZ(null)));
    read.forEach(
        (format, dataset) -> {
          assertThat(dataset.format()).isEqualTo(format);
          assertThat(dataset.problems()).isEmpty();
          assertThat(names(dataset)).containsExactly("données/2024/départements", "point");
          FeatureTable table = dataset.layers().get(0).table();
          assertThat(table.column("NOM").text(0)).isNotEmpty();
          assertThat(table.crs().code()).isEqualTo("EPSG:2154");
        });
    assertThat(read("a.tar.gz", gz(tar())).format()).isEqualTo("tar");
    assertThat(names(read("a.tgz", gz(tar())))).hasSize(2);
  }

  @Test
  void readsOneGzippedFileWhateverItsName() throws Exception {
    for (String name : List.of("point.geojson.gz", "point.gz", "point")) {
      Dataset dataset = read(name, gz(POINT));
      assertThat(dataset.format()).isEqualTo("gz");
      assertThat(names(dataset)).containsExactly("point");
    }
  }

  @Test
  void goesIntoArchivesInsideButNoDeeper() throws Exception {
    members.put("point.geojson", POINT);
    byte[] inner = zip();
    members.clear();
    members.put("inner.zip", inner);
    byte[] middle = zip();
    assertThat(names(read("a.zip", middle))).containsExactly("inner.zip/point");
    members.clear();
    members.put("middle.zip", middle);
    assertRefused(Files.write(folder.resolve("b.zip"), zip()), "nothing-inside");
  }

  @Test
  void readsWhatLiesInAFolder() throws Exception {
    members.put("point.geojson", POINT);
    Path maps = Files.createDirectories(folder.resolve("maps/sub")).getParent();
    Files.write(maps.resolve("sub/a.geojson"), POINT);
    Files.write(maps.resolve("b.zip"), zip());
    Dataset dataset = read(maps);
    assertThat(dataset.format()).isEqualTo("folder");
    assertThat(names(dataset)).containsExactly("b/point", "sub/a");
    assertRefused(Files.createDirectory(folder.resolve("empty")), "nothing-inside");
  }

  @Test
  void writesNothingOutsideAndFollowsNoLink() throws Exception {
    members.put("../../up.geojson", POINT);
    members.put("/root.geojson", POINT);
    members.put("C:\\drive.geojson", POINT);
    members.put("a\\b.geojson", POINT);
    Dataset dataset = read("a.zip", zip());
    assertThat(names(dataset)).containsExactly("a/b");
    assertThat(codes(dataset))
        .containsExactly("member-outside", "member-outside", "member-outside");
    Path linked = folder.resolve("l.zip");
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(linked.toFile())) {
      ZipArchiveEntry link = new ZipArchiveEntry("link.geojson");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("/etc/passwd".getBytes(UTF_8));
      zip.closeArchiveEntry();
    }
    assertRefused(linked, "member-link");
  }

  @Test
  void stopsAtABomb() throws Exception {
    byte[] blanks = new byte[40 << 20];
    Arrays.fill(blanks, (byte) ' ');
    members.put("a.geojson", POINT);
    members.put("b.geojson", blanks);
    members.put("c.geojson", blanks);
    members.put("d.geojson", POINT);
    Dataset dataset = read("a.zip", zip());
    assertThat(names(dataset)).containsExactly("a");
    assertThat(codes(dataset)).contains("archive-too-large");
  }

  @Test
  void saysThatAPasswordIsNeeded() throws Exception {
    members.put("a.geojson", POINT);
    assertRefused(sevenZ("secret".toCharArray()), "archive-locked");
    byte[] zip = zip();
    for (int i = 0; i + 10 < zip.length; i++) {
      if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 1 || zip[i + 2] == 3)) {
        zip[i + (zip[i + 2] == 1 ? 8 : 6)] |= 1;
      }
    }
    assertRefused(Files.write(folder.resolve("p.zip"), zip), "member-locked");
  }

  @Test
  void saysWhatIsPackedInAnUnknownWay() throws Exception {
    members.put("a.geojson", POINT);
    byte[] zip = zip();
    for (int method : new int[] {93, 20, 77}) { // Zstandard, its old number, none at all
      for (int i = 0; i + 12 < zip.length; i++) {
        if (zip[i] == 'P' && zip[i + 1] == 'K' && (zip[i + 2] == 1 || zip[i + 2] == 3)) {
          zip[i + (zip[i + 2] == 1 ? 10 : 8)] = (byte) method;
        }
      }
      assertRefused(Files.write(folder.resolve("p.zip"), zip), "member-locked");
    }
  }

  @Test
  void showsWhatIsWholeOfATruncatedArchive() throws Exception {
    members.put("a.geojson", POINT);
    addDepartements("d");
    byte[] zip = zip();
    Dataset dataset = read("a.zip", Arrays.copyOf(zip, zip.length - 100));
    assertThat(names(dataset)).containsExactly("a", "d");
    assertThat(codes(dataset)).contains("archive-damaged");
    byte[] tar = gz(tar());
    assertThat(names(read("a.tgz", Arrays.copyOf(tar, tar.length / 2)))).contains("a");
    assertRefused(
        Files.write(folder.resolve("b.zip"), Arrays.copyOf(zip, 20)), "archive-unreadable");
  }

  @Test
  void understandsNamesOfAllWindowsPrograms() {
    assertThat(MemberNames.decode("été".getBytes(UTF_8))).isEqualTo("été");
    assertThat(MemberNames.decode(new byte[] {(byte) 0x82, 't', (byte) 0x82})).isEqualTo("été");
    assertThat(MemberNames.decode("été".getBytes(ISO_8859_1))).isEqualTo("été");
  }

  @Test
  void tilesAreReadAfterTheArchiveIsClosed() throws Exception {
    Path tiles = folder.resolve("fond.mbtiles");
    MbTilesFixture.at(tiles).tile(0, 0, 0, Pictures.png(256, 0xff123456));
    members.put("cartes/fond.mbtiles", Files.readAllBytes(tiles));
    members.put("cartes/mnt.tif", TiffFixture.grey(1, 1, 8, new byte[] {7}).bytes());
    List<byte[]> archives = List.of(zip(), tar(), Files.readAllBytes(sevenZ(null)));
    for (byte[] archive : archives) {
      Dataset dataset = formats.open(Files.write(folder.resolve("a.bin"), archive), Progress.NONE);
      assertThat(dataset.problems()).isEmpty();
      assertThat(dataset.layers())
          .extracting(layer -> layer.table().name())
          .containsExactly("cartes/fond", "cartes/mnt");
      assertThat(((RasterTile.Colours) firstTile(dataset, 0)).argb()[0]).isEqualTo(0xff123456);
      assertThat(((RasterTile.Values) firstTile(dataset, 1)).values()).containsExactly(7);
    }
  }

  private static RasterTile firstTile(Dataset dataset, int layer) {
    TilePyramid pyramid = dataset.layers().get(layer).raster().orElseThrow().pyramid();
    return pyramid.load(0, 0, 0, Progress.NONE);
  }
}
