package fr.bocage.format.kml;

import fr.bocage.feature.FeatureTable;
import fr.bocage.format.Dataset.SourceLayer;
import fr.bocage.format.UniqueNames;
import fr.bocage.format.text.FlawTally;
import fr.bocage.format.xml.XmlCursor;
import fr.bocage.format.xml.XmlFile;
import fr.bocage.geo.Crs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/**
 * Reads a KML document: each document and folder that has placemarks of its own becomes a layer.
 * One thread, one document.
 */
final class KmlReader implements XmlFile.Content {
  /** Folders beyond are no layers of their own: nobody could use such a list. */
  private static final int MOST_LAYERS = 100;

  private static final Set<String> NOT_SHOWN =
      Set.of("GroundOverlay", "ScreenOverlay", "PhotoOverlay", "Tour");

  private final FlawTally flaws = new FlawTally();
  private final KmlStyles styles = new KmlStyles();
  private final KmlSchemas schemas = new KmlSchemas();
  private final List<Folder> folders = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private boolean isKml;
  private long notShown;

  /** A document or folder. */
  private static final class Folder {
    final Folder parent;
    String name;
    KmlLayer layer;

    Folder(Folder parent) {
      this.parent = parent;
    }

    String title(String otherwise) {
      return name != null && !name.isBlank()
          ? name.strip()
          : parent == null ? otherwise : parent.title(otherwise);
    }
  }

  @Override
  public void read(XmlCursor xml) throws XMLStreamException {
    if (!xml.nextChild(0)) {
      return;
    }
    String root = xml.name();
    isKml = Set.of("kml", "Document", "Folder", "Placemark").contains(root);
    if (!isKml) {
      return;
    }
    PlacemarkReader placemarks = new PlacemarkReader(xml, styles, schemas);
    Folder top = new Folder(null);
    if (root.equals("Placemark")) {
      placemarks.read(layer(top));
    } else {
      readFolder(xml, top, placemarks);
    }
  }

  private void readFolder(XmlCursor xml, Folder folder, PlacemarkReader placemarks)
      throws XMLStreamException {
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      switch (xml.name()) {
        case "name" -> folder.name = xml.text();
        case "Document", "Folder" -> readFolder(xml, new Folder(folder), placemarks);
        case "Placemark" -> placemarks.read(layer(folder));
        case "Style", "StyleMap" -> styles.readShared(xml);
        case "Schema" -> schemas.read(xml);
        case "NetworkLink" -> readLink(xml);
        default -> {
          notShown += NOT_SHOWN.contains(xml.name()) ? 1 : 0;
          if (schemas.isPlacemark(xml.name())) {
            placemarks.read(layer(folder));
          }
        }
      }
    }
  }

  private void readLink(XmlCursor xml) throws XMLStreamException {
    String href = "";
    int depth = xml.depth();
    while (xml.nextChild(depth)) {
      if (xml.name().equals("Link") || xml.name().equals("Url")) {
        int link = xml.depth();
        while (xml.nextChild(link)) {
          href = xml.name().equals("href") ? xml.text().strip() : href;
        }
      }
    }
    links.add(href);
  }

  private KmlLayer layer(Folder folder) {
    if (folder.layer == null && folders.size() >= MOST_LAYERS) {
      folder.layer = folder.parent == null ? folders.get(0).layer : layer(folder.parent);
    }
    if (folder.layer == null) {
      folder.layer = new KmlLayer(flaws);
      folders.add(folder);
    }
    return folder.layer;
  }

  @Override
  public long features() {
    return folders.stream().mapToLong(folder -> folder.layer.rows().row()).sum();
  }

  /** Whether the document is KML at all. */
  boolean isKml() {
    return isKml;
  }

  /** Where links lead, as they are written; empty texts among them. */
  List<String> links() {
    return links;
  }

  /** Overlays, of which nothing is shown. */
  long notShown() {
    return notShown;
  }

  FlawTally flaws() {
    return flaws;
  }

  /**
   * The layers; an empty one when there is no placemark.
   *
   * @param name of a layer that has none of its own
   */
  List<SourceLayer> layers(String name, Crs crs, String encoding) {
    if (folders.isEmpty()) {
      layer(new Folder(null));
    }
    List<SourceLayer> layers = new ArrayList<>();
    UniqueNames names = new UniqueNames(name);
    for (Folder folder : folders) {
      folder.layer.rows().forgetZeroHeights(); // most programs write ,0 and mean the ground
      var geometry = folder.layer.rows().freezeGeometry();
      var columns = folder.layer.freezeColumns(styles);
      FeatureTable table =
          new FeatureTable(names.unique(folder.title(name)), crs, geometry, columns);
      layers.add(new SourceLayer(table, encoding));
    }
    return layers;
  }
}
