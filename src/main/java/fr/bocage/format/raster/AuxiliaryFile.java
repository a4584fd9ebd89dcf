package fr.bocage.format.raster;

import fr.bocage.format.xml.XmlText;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.raster.RasterGrid;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code .aux.xml} beside a picture, in which GDAL and ArcGIS keep what the picture's own
 * format cannot say. Immutable.
 */
public final class AuxiliaryFile {
  private static final int NUMBERS = 6;

  private final Map<String, String> texts = new HashMap<>();

  /** What lies beside a picture; says nothing where there is no such file. */
  public static AuxiliaryFile of(Path picture) {
    AuxiliaryFile file = new AuxiliaryFile();
    SiblingFiles.behind(picture, ".aux.xml")
        .ifPresent(text -> XmlText.read(text, root -> root.leaves(file.texts::putIfAbsent)));
    return file;
  }

  /** The CRS; empty where none is told that can be understood. */
  public Optional<Crs> crs(CrsCatalogue catalogue) {
    return Optional.ofNullable(texts.getOrDefault("SRS", texts.get("WKT")))
        .flatMap(catalogue::fromText);
  }

  /** Where the picture lies; empty where nothing is told that makes sense. */
  public Optional<RasterGrid> grid() {
    String[] words = texts.getOrDefault("GeoTransform", "").strip().split("\\s*,\\s*");
    if (words.length != NUMBERS) {
      return Optional.empty();
    }
    double[] n = new double[NUMBERS];
    try {
      for (int i = 0; i < NUMBERS; i++) {
        n[i] = Double.parseDouble(words[i]);
      }
      return Optional.of(new RasterGrid(n[0], n[3], n[1], n[4], n[2], n[5]));
    } catch (IllegalArgumentException e) { // no number, or no plane
      return Optional.empty();
    }
  }

  /** Whether it places the picture by points instead. */
  public boolean hasControlPoints() {
    return texts.containsKey("GCP");
  }
}
