package fr.bocage.desktop.session;

import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.Reprojection;
import fr.bocage.job.Jobs;
import fr.bocage.map.PlacedGeometry;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Longitude and latitude of places on the map. The way there from a CRS outside the catalogue is
 * found in the background, and until then there are none. JavaFX thread only.
 */
public final class DegreesFinder {
  private final CrsCatalogue catalogue;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<Reprojection> toDegrees = new ReadOnlyObjectWrapper<>();
  private Reprojection fromDegrees;
  private Crs wanted;

  public DegreesFinder(MapSession session, CrsCatalogue catalogue, Jobs jobs) {
    this.catalogue = catalogue;
    this.jobs = jobs;
    session.document().addListener((property, before, now) -> follow(now.crs()));
    follow(session.document().get().crs());
  }

  /** The way to degrees from the map's present CRS; null while it is not known. */
  public ReadOnlyObjectProperty<Reprojection> toDegrees() {
    return toDegrees.getReadOnlyProperty();
  }

  /** Longitude (x) and latitude (y) of a place on the map; NaN where it has none. */
  public Optional<Coordinate> degrees(Coordinate place) {
    if (toDegrees.get() == null) {
      return Optional.empty();
    }
    double[] xy = {place.x, place.y};
    toDegrees.get().apply(xy, 0, 1);
    return Optional.of(new Coordinate(xy[0], xy[1]));
  }

  /**
   * A geometry of the map in longitude and latitude. Waits for the way there, should it not be
   * known yet: nobody draws within the moments after a change of CRS.
   */
  public Geometry inDegrees(Geometry geometry) {
    Reprojection way = toDegrees.get();
    if (way == null) {
      way =
          catalogue
              .reprojection(wanted, catalogue.wgs84())
              .orElseThrow(() -> new IllegalStateException("expected a way to degrees"));
    }
    return new PlacedGeometry(way).place(geometry);
  }

  /**
   * A geometry of longitudes and latitudes on the map. Waits for the way there, should it not be
   * known yet.
   */
  public Geometry onMap(Geometry geometry) {
    if (fromDegrees == null) {
      fromDegrees =
          catalogue
              .reprojection(catalogue.wgs84(), wanted)
              .orElseThrow(() -> new IllegalStateException("expected a way from degrees"));
    }
    return new PlacedGeometry(fromDegrees).place(geometry);
  }

  private void follow(Crs crs) {
    if (crs.equals(wanted)) {
      return;
    }
    wanted = crs;
    toDegrees.set(null);
    fromDegrees = null;
    jobs.start("degrees", progress -> catalogue.reprojection(crs, catalogue.wgs84()).orElse(null))
        .result()
        .thenAccept(found -> Platform.runLater(() -> accept(crs, found)));
  }

  private void accept(Crs crs, Reprojection found) {
    if (crs.equals(wanted)) {
      toDegrees.set(found);
    }
  }
}
