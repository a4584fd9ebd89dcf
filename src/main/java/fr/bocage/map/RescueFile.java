package fr.bocage.map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fr.bocage.annotation.MapAnnotation;
import fr.bocage.annotation.Photo;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Edits that a project's own file could not take, kept beside the user's own data until it can: a
 * line of JSON for each photo and each edit. One thread at a time.
 */
final class RescueFile {
  private final Path file;

  private RescueFile(Path file) {
    this.file = file;
  }

  /**
   * The rescue file of a project; it need not exist.
   *
   * @param folder where rescue files are kept
   */
  static RescueFile of(Path project, Path folder) {
    String path = project.toAbsolutePath().normalize().toString();
    UUID name = UUID.nameUUIDFromBytes(path.getBytes(StandardCharsets.UTF_8));
    String readable = project.getFileName().toString().replaceAll("[^\\p{L}\\p{N}]+", "-");
    return new RescueFile(folder.resolve(readable + "-" + name + ".jsonl"));
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  /** Keeps these edits in place of all that were kept before; they are on the disk then. */
  void write(List<Edit> edits) throws IOException {
    Files.createDirectories(file.getParent());
    Path temporary = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      Writer lines = Channels.newWriter(channel, StandardCharsets.UTF_8);
      for (Photo photo : photos(edits).values()) {
        lines.write(line(photo));
      }
      for (Edit edit : edits) {
        lines.write(line(edit));
      }
      lines.flush();
      channel.force(true);
    }
    Files.move(
        temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Map<String, Photo> photos(List<Edit> edits) {
    Map<String, Photo> photos = new HashMap<>();
    for (Edit edit : edits) {
      for (Change change : edit.changes()) {
        if (change instanceof Change.OfAnnotation annotation) {
          keepPhoto(annotation.before(), photos);
          keepPhoto(annotation.after(), photos);
        }
      }
    }
    return photos;
  }

  private static void keepPhoto(MapAnnotation mark, Map<String, Photo> photos) {
    if (mark != null && mark.photo() != null) {
      photos.put(mark.photo().key(), mark.photo());
    }
  }

  private static String line(Photo photo) throws IOException {
    return line("", Instant.EPOCH, "", Base64.getEncoder().encodeToString(photo.jpeg()));
  }

  private static String line(Edit edit) throws IOException {
    return line(edit.name(), edit.at(), edit.who(), EditJson.write(edit));
  }

  private static String line(String name, Instant at, String who, String content)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = EditJson.FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("name", name);
      json.writeStringField("at", at.toString());
      json.writeStringField("who", who);
      json.writeStringField("content", content);
      json.writeEndObject();
    }
    return text + "\n";
  }

  /** The edits, in order, as far as they can be read. */
  List<Edit> read() throws IOException {
    List<Edit> edits = new ArrayList<>();
    Map<String, Photo> photos = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        read(line, photos, edits);
      }
    }
    return edits;
  }

  private static void read(String line, Map<String, Photo> photos, List<Edit> edits) {
    try {
      Map<String, String> fields = fields(line);
      String name = fields.getOrDefault("name", "");
      String content = fields.getOrDefault("content", "");
      if (name.isEmpty()) {
        Photo photo = new Photo(Base64.getDecoder().decode(content), "");
        photos.put(photo.key(), photo);
      } else {
        Instant at = Instant.parse(fields.getOrDefault("at", ""));
        List<Change> changes = EditJsonReader.read(content, photos::get);
        edits.add(new Edit(name, at, fields.getOrDefault("who", ""), changes));
      }
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      return; // a line that is none costs itself only
    }
  }

  private static Map<String, String> fields(String line) throws IOException {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser json = EditJson.FACTORY.createParser(line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, json.getText());
      }
    }
    return fields;
  }

  /** The edits are where they belong now. */
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
