package fr.bocage.annotation.photo;

import fr.bocage.annotation.AnnotationKind;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import fr.bocage.annotation.Words;
import fr.bocage.problem.Problem;
import fr.bocage.problem.ProblemException;
import fr.bocage.problem.Severity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * What an annotation keeps of a photo's file. Immutable.
 *
 * @param title the file's name without its ending
 * @param thumbnail small and upright; null when the picture cannot be decoded
 * @param place longitude and latitude where it was taken; null when the file does not tell
 * @param fields when it was taken ({@code date}), {@code altitude} and {@code direction}, as far as
 *     the file tells
 * @param problems what of the file could not be read
 */
public record PhotoFile(
    String title,
    Photo thumbnail,
    Coordinate place,
    Map<String, String> fields,
    List<Problem> problems) {
  /** Longer side of thumbnails. */
  static final int LONGEST_PIXELS = 320;

  /** Tags stand at the beginning; what lies farther in is not looked for. */
  private static final int TAG_BYTES = 4 << 20;

  public PhotoFile {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields)); // in their order
    problems = List.copyOf(problems);
  }

  /** Whether a file's name is one of a JPEG's. No I/O. */
  public static boolean isNamedLikeOne(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".jpg") || name.endsWith(".jpeg") || name.endsWith(".jpe");
  }

  /**
   * Reads a JPEG. Slow, and never more than what the file's own size justifies; it is only read.
   *
   * @throws ProblemException when there is no such file or it is no JPEG
   */
  public static PhotoFile read(Path file) throws ProblemException {
    String name = String.valueOf(file.getFileName());
    try {
      byte[] beginning = beginning(file);
      if (!isJpeg(beginning)) {
        throw ProblemException.of(PhotoFile.class, "photo-no-jpeg", name);
      }
      return read(file, name, PhotoTags.read(new ByteArrayInputStream(beginning)));
    } catch (IOException e) {
      throw ProblemException.of(PhotoFile.class, "photo-unreadable", name);
    }
  }

  private static byte[] beginning(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return bytes.readNBytes(TAG_BYTES);
    }
  }

  private static boolean isJpeg(byte[] bytes) {
    return bytes.length > 3
        && bytes[0] == (byte) 0xff
        && bytes[1] == (byte) 0xd8
        && bytes[2] == (byte) 0xff;
  }

  private static PhotoFile read(Path file, String name, PhotoTags tags) throws IOException {
    PhotoDecoder decoder = new PhotoDecoder();
    Optional<Pixels> picture = decoder.decode(file, LONGEST_PIXELS, tags.isSequential());
    Photo thumbnail = null;
    if (picture.isPresent()) {
      thumbnail = new Photo(PhotoDecoder.encode(picture.get().upright(tags.orientation())), name);
    }
    List<Problem> problems = new ArrayList<>();
    if (thumbnail == null) {
      problems.add(problem("photo-undecodable", name));
    } else if (!decoder.whole()) {
      problems.add(problem("photo-cut-off", name));
    }
    int dot = name.lastIndexOf('.');
    return new PhotoFile(
        dot > 0 ? name.substring(0, dot) : name,
        thumbnail,
        tags.place().orElse(null),
        tags.fields(),
        problems);
  }

  private static Problem problem(String code, String name) {
    return Problem.of(PhotoFile.class, code, Severity.WARNING, 1, name);
  }

  /**
   * A new annotation made now of the photo.
   *
   * @param at its longitude and latitude: {@link #place}, or wherever somebody puts it
   * @param colour {@code #rrggbb}
   */
  public MapAnnotation mark(Coordinate at, String colour, String author) {
    return MapAnnotation.create(
            AnnotationKind.PHOTO, new GeometryFactory().createPoint(at), title, colour, author)
        .withWords(Words.titled(title).withFields(fields))
        .withPhoto(thumbnail);
  }
}
