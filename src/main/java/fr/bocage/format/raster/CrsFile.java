package fr.bocage.format.raster;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The {@code .prj} beside a picture, else the {@code .aux.xml}. */
public final class CrsFile {
  private CrsFile() {}

  /** The CRS that it tells; empty where there is none, or none that can be understood. */
  public static Optional<Crs> of(Path picture, CrsCatalogue catalogue) {
    return SiblingFiles.text(picture, List.of("prj", "qpj"))
        .flatMap(catalogue::fromText)
        .or(() -> AuxiliaryFile.of(picture).crs(catalogue));
  }
}
