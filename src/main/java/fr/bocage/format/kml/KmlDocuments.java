package fr.bocage.format.kml;

import fr.bocage.feature.FeatureTable;
import fr.bocage.file.FileName;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.text.DegreesCheck;
import fr.bocage.format.text.TextFile;
import fr.bocage.format.xml.XmlFile;
import fr.bocage.geo.Crs;
import fr.bocage.problem.Problem;
import fr.bocage.problem.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The document of one file, and in an archive those that it links to. One thread. */
final class KmlDocuments {
  /** Linked documents beyond are not read: together they may unpack to so many times the bound. */
  private static final int MOST_LINKED = 50;

  private final TextFile file;
  private final List<Document> documents = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private long notShown;

  /**
   * @param file a document, or the archive around some
   */
  KmlDocuments(TextFile file) {
    this.file = file;
  }

  /**
   * A document that was read.
   *
   * @param name null for the main one
   */
  private record Document(String name, XmlFile xml, KmlReader content) {}

  void readFile() throws IOException {
    read(null, file);
    notShown += main().content.links().size();
  }

  void readArchive() throws IOException {
    KmzArchive archive = new KmzArchive(file.path());
    read(null, file.within(archive::open, -1));
    Set<String> entries = new LinkedHashSet<>();
    for (String link : main().content.links()) {
      Optional<String> entry = archive.linked(link);
      if (entry.isPresent() && entries.size() < MOST_LINKED) {
        entries.add(entry.get());
      } else {
        notShown++;
      }
    }
    for (String entry : entries) {
      file.progress().check();
      read(entry, file.within(() -> archive.open(entry), -1));
    }
  }

  private void read(String name, TextFile text) throws IOException {
    XmlFile xml = new XmlFile(text);
    KmlReader content = xml.read(KmlReader::new);
    documents.add(new Document(name, xml, content));
    notShown += content.notShown();
  }

  private Document main() {
    return documents.get(0);
  }

  /** Whether the main document is no KML, or broken before its first feature. */
  boolean isUnreadable() {
    KmlReader content = main().content;
    return !content.isKml()
        || main().xml.isBroken() && content.features() == 0 && documents.size() == 1;
  }

  /** The layers of all documents; to be called once. */
  List<SourceLayer> layers(Path file, Crs crs) {
    List<SourceLayer> layers = new ArrayList<>();
    UniqueNames names = new UniqueNames(FileName.stem(file));
    boolean linked = documents.stream().skip(1).anyMatch(d -> d.content.features() > 0);
    for (Document document : documents) {
      problems.addAll(document.xml.problems());
      if (linked && document.content.features() == 0) {
        continue; // the main one often has but links
      }
      String name = FileName.stem(document.name == null ? file : Path.of(fileName(document.name)));
      for (SourceLayer layer : document.content.layers(name, crs, document.xml.encoding())) {
        FeatureTable table = layer.table();
        DegreesCheck.passes(table.geometry(), problems);
        layers.add(new SourceLayer(table.named(names.unique(table.name())), layer.encoding()));
      }
    }
    documents.forEach(d -> problems.addAll(d.content.flaws().problems(layers.size())));
    return layers;
  }

  /** What stands behind the last slash, of letters that every file system takes. */
  private static String fileName(String entry) {
    return entry.substring(entry.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
  }

  /** What was wrong, most severe first; complete once the layers were taken. */
  List<Problem> problems() {
    if (notShown > 0) {
      problems.add(Problem.of(KmlFormat.class, "overlays-not-shown", Severity.WARNING, notShown));
    }
    problems.sort(Comparator.comparing(Problem::severity).reversed());
    return problems;
  }
}
