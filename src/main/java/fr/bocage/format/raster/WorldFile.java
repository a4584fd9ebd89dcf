package fr.bocage.format.raster;

import fr.bocage.raster.RasterGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The world file beside a picture: six numbers, a line each, that say where the middle of its upper
 * left pixel lies and how far its columns and rows go on. ESRI's; named by the first and last
 * letter of the picture's ending and a w.
 */
public final class WorldFile {
  private static final int NUMBERS = 6;

  private WorldFile() {}

  /** Where the picture lies; empty where there is no world file, or none that makes sense. */
  public static Optional<RasterGrid> of(Path picture) {
    String name = String.valueOf(picture.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (ending.length() < 2) {
      return Optional.empty();
    }
    String letters = ending.charAt(0) + ending.substring(ending.length() - 1) + "w";
    return SiblingFiles.text(picture, List.of(letters, ending + "w", "wld"))
        .flatMap(WorldFile::parse);
  }

  static Optional<RasterGrid> parse(String text) {
    String[] words = text.strip().split("\\s+");
    if (words.length < NUMBERS) {
      return Optional.empty();
    }
    double[] n = new double[NUMBERS];
    try {
      for (int i = 0; i < NUMBERS; i++) {
        n[i] = Double.parseDouble(words[i].replace(',', '.'));
      }
      double originX = n[4] - (n[0] + n[2]) / 2;
      double originY = n[5] - (n[1] + n[3]) / 2;
      return Optional.of(new RasterGrid(originX, originY, n[0], n[1], n[2], n[3]));
    } catch (IllegalArgumentException e) { // no number, or no plane
      return Optional.empty();
    }
  }
}
