package fr.bocage.geo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The CRSs that Bocage knows without waking GeoTools' EPSG database, and the way to all others.
 *
 * <p>Between its own CRSs proj4j does the work, to well under a centimetre; to and from the old NTF
 * systems (Lambert zones, Lambert II étendu) the datum shift is good to 3–5 m. The CRSs of {@link
 * CrsTable}, all of EPSG's and ESRI's, are named by their codes; proj4j does the work for most of
 * them, with the shift that the table has, good to 1–10 m. GeoTools does all else; a WKT that is in
 * no table and has no shift of its own then keeps its datum's longitude and latitude, which may be
 * off by a hundred metres.
 *
 * <p>Safe on any thread. The first look-up outside the catalogue may take seconds: never on the
 * window's thread.
 */
public final class CrsCatalogue {
  private final Map<Crs, Map<Crs, Optional<Reprojection>>> reprojections =
      new ConcurrentHashMap<>();

  /** Built when first asked for: the program's start has no milliseconds to give away. */
  private volatile Entries entries;

  private volatile CrsTable table;

  /** The catalogue by code, in the order of its list. */
  private static final class Entries {
    final Map<String, CrsDefinition> definitions = new LinkedHashMap<>();
    final Map<String, Crs> known = new LinkedHashMap<>();
    final CrsRecognition recognition;

    Entries() {
      List<CrsDefinition> all = CrsDefinition.all();
      for (CrsDefinition definition : all) {
        Crs crs = definition.crs();
        definitions.put(crs.code(), definition);
        known.put(crs.code(), crs);
      }
      recognition = new CrsRecognition(all);
    }
  }

  private Entries entries() {
    Entries built = entries;
    if (built == null) {
      // Two threads may both build it; Crs objects compare by code, so that does no harm.
      built = new Entries();
      entries = built;
    }
    return built;
  }

  private CrsTable table() {
    CrsTable loaded = table;
    if (loaded == null) {
      loaded = new CrsTable();
      table = loaded;
    }
    return loaded;
  }

  /** Longitude and latitude, as GPS and GeoJSON have them. */
  public Crs wgs84() {
    return entries().known.get("EPSG:4326");
  }

  /** Lambert-93, the display CRS of metropolitan France. */
  public Crs lambert93() {
    return entries().known.get("EPSG:2154");
  }

  /** Web Mercator, the display CRS of everywhere else. */
  public Crs webMercator() {
    return entries().known.get("EPSG:3857");
  }

  /** The catalogue's own CRSs, for a list to choose from. */
  public List<Crs> known() {
    return List.copyOf(entries().known.values());
  }

  /**
   * The CRS of a code such as {@code EPSG:2154}; through GeoTools where it is in no table. Also
   * understands {@code 2154}, OGC's URNs and URLs, CRS84 (which is EPSG:4326 here, x being east
   * always), ESRI's and Google's numbers of Web Mercator, and IGN's own names.
   */
  public Optional<Crs> fromCode(String code) {
    return CrsCode.normalised(code)
        .flatMap(
            normalised ->
                known(normalised)
                    .or(
                        () ->
                            CrsCode.canBeEpsgs(normalised)
                                ? GeoToolsReferencing.decode(normalised)
                                : Optional.empty()));
  }

  /** The CRS of a code, of the catalogue or the table. */
  private Optional<Crs> known(String normalised) {
    Crs crs = entries().known.get(normalised);
    return crs != null
        ? Optional.of(crs)
        : table().find(normalised).map(tabled -> tabled.crs(null));
  }

  /**
   * The CRS that a WKT text (ESRI's or OGC's spelling) tells of: with its code where it is
   * recognised, else with a null code and its WKT kept. Empty when the text is no CRS at all.
   */
  public Optional<Crs> fromWkt(String wkt) {
    return WktParser.parse(wkt).flatMap(WktCrs::read).map(told -> crs(told, wkt));
  }

  /**
   * The CRS that a text beside a file tells of, in whatever way its program wrote it: WKT, a code,
   * or the parameters of PROJ where they name or make one that is known.
   */
  public Optional<Crs> fromText(String text) {
    return fromWkt(text).or(() -> fromCode(text)).or(() -> fromProj(text));
  }

  /**
   * The CRS that a file tells by a code and by a WKT text. The code decides, but is not looked up
   * where the text says all that is needed, so that this is quick.
   *
   * @param code {@code EPSG:2154}; null when the file has none
   * @param wkt null when the file has none
   */
  public Optional<Crs> fromCodeAndWkt(String code, String wkt) {
    Optional<String> normalised = code == null ? Optional.empty() : CrsCode.normalised(code);
    Optional<Crs> known = normalised.flatMap(this::known);
    if (known.isPresent()) {
      return known;
    }
    Optional<Crs> told = wkt == null ? Optional.empty() : fromWkt(wkt);
    if (told.isEmpty()) {
      return normalised.flatMap(this::fromCode);
    }
    boolean named = normalised.isPresent() && normalised.get().startsWith("EPSG:");
    return named && told.get().code() == null
        ? told.map(crs -> crs.withCode(normalised.get()))
        : told;
  }

  private Optional<Crs> fromProj(String text) {
    ProjText proj = ProjText.parse(text);
    return proj.init().isPresent()
        ? fromCode(proj.init().get())
        : entries().definitions.values().stream()
            .filter(definition -> proj.describes(definition.parameters(false)))
            .map(CrsDefinition::crs)
            .findFirst()
            .or(() -> table().described(proj).map(tabled -> tabled.crs(null)));
  }

  private Crs crs(WktCrs told, String wkt) {
    return entries()
        .recognition
        .recognise(told)
        .map(definition -> entries().known.get(definition.code()))
        .or(() -> table().recognise(told, entries().known.keySet()).map(tabled -> tabled.crs(wkt)))
        .orElseGet(() -> new Crs(null, told.name(), told.geographic(), told.metresPerUnit(), wkt));
  }

  /**
   * The way from one CRS to another.
   *
   * @return empty when one of them cannot be understood even by GeoTools
   */
  public Optional<Reprojection> reprojection(Crs from, Crs to) {
    Map<Crs, Optional<Reprojection>> ways =
        reprojections.computeIfAbsent(from, any -> new ConcurrentHashMap<>());
    Optional<Reprojection> found = ways.get(to);
    if (found == null) {
      // Not computeIfAbsent: GeoTools' seconds must not lock others out.
      found = find(from, to);
      ways.put(to, found);
    }
    return found;
  }

  private Optional<Reprojection> find(Crs from, Crs to) {
    if (from.equals(to)) {
      return Optional.of(Reprojection.IDENTITY);
    }
    Proj4jCrs knownFrom = definition(from);
    Proj4jCrs knownTo = definition(to);
    if (knownFrom != null && knownTo != null) {
      return Optional.of(between(knownFrom, knownTo));
    }
    // WGS 84 is where proj4j and GeoTools meet.
    if (knownFrom != null) {
      return GeoToolsReferencing.reprojection(null, to)
          .map(way -> between(knownFrom, definition(wgs84())).then(way));
    }
    if (knownTo != null) {
      return GeoToolsReferencing.reprojection(from, null)
          .map(way -> way.then(between(definition(wgs84()), knownTo)));
    }
    return GeoToolsReferencing.reprojection(from, to);
  }

  /**
   * The CRS as well-known text, for a file that is to be written. One outside the catalogue is
   * brought into the dialect by GeoTools where it can, else given as it was read.
   *
   * @return empty when there is no text
   */
  public Optional<String> wkt(Crs crs, WktDialect dialect) {
    if (dialect == WktDialect.ESRI && crs.code() == null && crs.wkt().contains("DATUM[\"D_")) {
      return Optional.of(crs.wkt()); // it came from a .prj
    }
    return new CatalogueWkt()
        .of(crs.code(), dialect)
        .or(() -> GeoToolsReferencing.wkt(crs, dialect))
        .or(() -> Optional.ofNullable(crs.wkt()));
  }

  /** What proj4j has to know of a CRS; null when it cannot handle it. */
  private Proj4jCrs definition(Crs crs) {
    if (crs.code() == null) {
      return null;
    }
    CrsDefinition catalogued = entries().definitions.get(crs.code());
    return catalogued != null
        ? catalogued
        : table().find(crs.code()).filter(TabledCrs::isOfProj4j).orElse(null);
  }

  private static Reprojection between(Proj4jCrs from, Proj4jCrs to) {
    boolean same =
        from.geographic() && to.geographic() && from.agreesWithWgs84() && to.agreesWithWgs84();
    return same ? Reprojection.IDENTITY : new Proj4jReprojection(from, to);
  }
}
