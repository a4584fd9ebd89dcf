package fr.bocage.annotation.photo;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.lang.Rational;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jpeg.JpegReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;

/** What a JPEG says about itself beside its pixels; whatever is missing or absurd is not there. */
final class PhotoTags {
  /** 2026:05:01 10:20:30, as EXIF has it. */
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}):(\\d\\d):(\\d\\d) (\\d\\d:\\d\\d:\\d\\d).*");

  private static final Pattern OFFSET = Pattern.compile("[+-]\\d\\d:\\d\\d");

  private final Metadata metadata;

  private PhotoTags(Metadata metadata) {
    this.metadata = metadata;
  }

  /**
   * The tags of a JPEG, or none where they are damaged.
   *
   * @param jpeg its bytes, at least as far as the tags go
   */
  static PhotoTags read(ByteArrayInputStream jpeg) {
    try {
      return new PhotoTags(
          JpegMetadataReader.readMetadata(jpeg, List.of(new ExifReader(), new JpegReader())));
    } catch (JpegProcessingException | IOException | RuntimeException e) {
      return new PhotoTags(new Metadata());
    }
  }

  /** How the camera was held, 1 … 8. */
  int orientation() {
    Integer held = integer(ExifIFD0Directory.class, ExifIFD0Directory.TAG_ORIENTATION);
    return held == null ? 1 : held;
  }

  /** Whether decoding it takes no more memory than a few rows: so not a progressive JPEG. */
  boolean isSequential() {
    Integer process = integer(JpegDirectory.class, JpegDirectory.TAG_COMPRESSION_TYPE);
    return process != null && process <= 1;
  }

  private Integer integer(Class<? extends Directory> directory, int tag) {
    Directory found = metadata.getFirstDirectoryOfType(directory);
    return found == null ? null : found.getInteger(tag);
  }

  /** Longitude (x) and latitude (y) of the camera. */
  Optional<Coordinate> place() {
    GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    GeoLocation place = gps == null ? null : gps.getGeoLocation();
    if (place == null
        || place.isZero() // what cameras write that know no place
        || !(Math.abs(place.getLongitude()) <= 180 && Math.abs(place.getLatitude()) <= 90)) {
      return Optional.empty();
    }
    return Optional.of(new Coordinate(place.getLongitude(), place.getLatitude()));
  }

  /** What is worth keeping beside the picture, for people to read. */
  Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    moment().ifPresent(moment -> fields.put("date", moment));
    GpsDirectory gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
    if (gps != null) {
      Integer below = gps.getInteger(GpsDirectory.TAG_ALTITUDE_REF);
      number(gps, GpsDirectory.TAG_ALTITUDE)
          .ifPresent(
              metres ->
                  fields.put("altitude", (below != null && below == 1 ? -metres : metres) + " m"));
      number(gps, GpsDirectory.TAG_IMG_DIRECTION)
          .ifPresent(degrees -> fields.put("direction", degrees + "°"));
    }
    return fields;
  }

  private static Optional<Long> number(GpsDirectory gps, int tag) {
    Rational value = gps.getRational(tag);
    double number = value == null ? Double.NaN : value.doubleValue();
    return Math.abs(number) < 100_000 ? Optional.of(Math.round(number)) : Optional.empty();
  }

  /** When the picture was taken, as the camera's clock had it. */
  private Optional<String> moment() {
    ExifSubIFDDirectory exif = metadata.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
    String taken = exif == null ? null : exif.getString(ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL);
    Matcher parts = MOMENT.matcher(taken == null ? "" : taken);
    if (!parts.matches() || parts.group(1).equals("0000")) {
      return Optional.empty();
    }
    String offset = exif.getString(ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
    String zone = offset != null && OFFSET.matcher(offset).matches() ? " " + offset : "";
    return Optional.of(
        "%s-%s-%s %s%s"
            .formatted(parts.group(1), parts.group(2), parts.group(3), parts.group(4), zone));
  }
}
