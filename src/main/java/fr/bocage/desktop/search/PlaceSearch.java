package fr.bocage.desktop.search;

import fr.bocage.geo.CoordinateFormat;
import fr.bocage.geo.CoordinateParser;
import fr.bocage.geo.Crs;
import fr.bocage.geo.CrsCatalogue;
import fr.bocage.geo.TypedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Understands typed coordinates as places on a map. Safe on any thread. */
final class PlaceSearch {
  private final CrsCatalogue catalogue;
  private final Locale locale;

  PlaceSearch(CrsCatalogue catalogue, Locale locale) {
    this.catalogue = catalogue;
    this.locale = locale;
  }

  /**
   * What a text may mean as coordinates. Where one of several readings lies on the map and the
   * others do not, it is the only one.
   *
   * @param display the map's CRS
   * @param extent what the map covers, in that CRS
   */
  List<SearchHit> find(String text, Crs display, Envelope extent) {
    List<SearchHit> hits = new ArrayList<>();
    for (TypedPlace place : CoordinateParser.parse(text)) {
      Coordinate at = onMap(place, display);
      if (at != null && Double.isFinite(at.x) && Double.isFinite(at.y)) {
        hits.add(hit(place, at, display));
      }
    }
    List<SearchHit> inside = hits.stream().filter(hit -> extent.intersects(hit.extent())).toList();
    return inside.isEmpty() ? hits : inside;
  }

  private Coordinate onMap(TypedPlace place, Crs display) {
    if (!place.inDegrees()) {
      return display.geographic() ? null : new Coordinate(place.x(), place.y());
    }
    double[] xy = {place.x(), place.y()};
    return catalogue
        .reprojection(catalogue.wgs84(), display)
        .map(
            way -> {
              way.apply(xy, 0, 1);
              return new Coordinate(xy[0], xy[1]);
            })
        .orElse(null);
  }

  private SearchHit hit(TypedPlace place, Coordinate at, Crs display) {
    CoordinateFormat format = new CoordinateFormat(locale);
    String projected = format.format(display, at.x, at.y);
    String title = place.inDegrees() ? format.decimalDegrees(place.x(), place.y()) : projected;
    String detail = place.inDegrees() && !display.geographic() ? projected : display.name();
    return new SearchHit.OfPlace(title, detail, new Envelope(at));
  }
}
