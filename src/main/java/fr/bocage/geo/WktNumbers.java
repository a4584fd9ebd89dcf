package fr.bocage.geo;

import java.util.HashMap;
import java.util.Map;

/** Reads the {@link CrsNumbers} of a projected or geographic WKT node, any dialect. */
final class WktNumbers {
  /** Names of methods as {@link WktNames#normalised} writes them, and PROJ's word for each. */
  private static final Map<String, String> METHODS = new HashMap<>();

  static {
    methods("etmerc", "transversemercator", "gausskruger", "transversemercatorcomplex");
    methods(
        "lcc",
        "lambertconformalconic",
        "lambertconformalconic1sp",
        "lambertconformalconic2sp",
        "lambertconicconformal1sp",
        "lambertconicconformal2sp");
    methods("aea", "albersconicequalarea", "albers", "albersequalarea");
    methods("laea", "lambertazimuthalequalarea");
    methods(
        "stere",
        "stereographic",
        "polarstereographic",
        "polarstereographicvarianta",
        "polarstereographicvariantb",
        "stereographicnorthpole",
        "stereographicsouthpole");
    methods("sterea", "obliquestereographic", "doublestereographic");
    methods(
        "omerc",
        "hotineobliquemercator",
        "hotineobliquemercatorazimuthcenter",
        "hotineobliquemercatorazimuthnaturalorigin",
        "hotineobliquemercatorvarianta",
        "hotineobliquemercatorvariantb",
        "obliquemercator");
    methods("somerc", "swissobliquecylindrical", "swissobliquemercator");
    methods("krovak", "krovak", "krovaknorthorientated");
    methods("cass", "cassini", "cassinisoldner");
    methods("poly", "polyconic", "americanpolyconic");
    methods("nzmg", "newzealandmapgrid");
    methods("merc", "mercator", "mercator1sp", "mercator2sp", "mercatorvarianta");
    methods("eqc", "equidistantcylindrical", "platecarree", "equirectangular");
    methods("cea", "cylindricalequalarea", "lambertcylindricalequalarea", "behrmann");
    methods("aeqd", "azimuthalequidistant");
    methods("eqdc", "equidistantconic");
    methods("sinu", "sinusoidal");
    methods("moll", "mollweide");
    methods("robin", "robinson");
    methods("eck4", "eckertiv");
    methods("eck6", "eckertvi");
    methods("mill", "millercylindrical");
    methods("gall", "gallstereographic");
    methods("bonne", "bonne");
    methods("vandg", "vandergrinten", "vandergrinteni");
    methods("ortho", "orthographic");
    methods("gnom", "gnomonic");
  }

  private final double radiansPerUnit;
  private final double metresPerUnit;
  private double originLatitude;
  private double firstParallel;
  private double secondParallel;
  private double longitude;
  private double scale = 1;
  private double falseEasting;
  private double falseNorthing;
  private double azimuth;

  private WktNumbers(double radiansPerUnit, double metresPerUnit) {
    this.radiansPerUnit = radiansPerUnit;
    this.metresPerUnit = metresPerUnit;
  }

  private static void methods(String proj, String... names) {
    for (String name : names) {
      METHODS.put(name, proj);
    }
  }

  /**
   * The numbers of a projected CRS.
   *
   * @param base its geographic CRS
   */
  static CrsNumbers projected(WktNode node, WktNode base) {
    WktNode conversion = node.child("CONVERSION");
    WktNode owner = conversion == null ? node : conversion;
    WktNode method = owner.child("PROJECTION", "METHOD");
    double unit = WktUnits.metresPerUnit(node);
    WktNumbers reading = new WktNumbers(WktUnits.radiansPerUnit(base), unit);
    owner.children("PARAMETER").forEach(reading::take);
    reading.longitude += WktUnits.primeMeridianDegrees(base);
    String name = method == null ? "" : WktNames.normalised(method.name());
    String word = METHODS.get(name);
    boolean swiss = "omerc".equals(word) && Math.abs(reading.azimuth - 90) < 1e-6;
    return reading.numbers(swiss ? "somerc" : word, unit, base);
  }

  /** The numbers of a geographic CRS. */
  static CrsNumbers geographic(WktNode node) {
    double unit = WktUnits.radiansPerUnit(node);
    WktNumbers reading = new WktNumbers(unit, 1);
    reading.longitude = WktUnits.primeMeridianDegrees(node);
    return reading.numbers("longlat", unit, node);
  }

  private CrsNumbers numbers(String method, double unit, WktNode base) {
    WktNode ellipsoid = WktCrs.ellipsoid(base);
    double semiMajor = ellipsoid == null ? Double.NaN : ellipsoid.number(1);
    double flattening = ellipsoid == null ? Double.NaN : ellipsoid.number(2);
    return new CrsNumbers(
        method,
        CrsNumbers.latitudes(originLatitude, firstParallel, secondParallel),
        longitude,
        scale,
        falseEasting,
        falseNorthing,
        semiMajor * WktUnits.factor(ellipsoid == null ? base : ellipsoid, 1, "LENGTHUNIT"),
        flattening > 1e9 ? 0 : flattening, // some write a sphere as one hardly flattened
        unit);
  }

  private void take(WktNode parameter) {
    double value = parameter.number(1);
    double degrees =
        Math.toDegrees(value * WktUnits.factor(parameter, radiansPerUnit, "ANGLEUNIT", "UNIT"));
    double metres = value * WktUnits.factor(parameter, metresPerUnit, "LENGTHUNIT", "UNIT");
    switch (WktNames.normalised(parameter.name())) {
      case "latitudeoforigin",
              "latitudeofcenter",
              "latitudeofcentre",
              "centrallatitude",
              "centralparallel",
              "latitudeoffalseorigin",
              "latitudeofprojectioncentre",
              "latitudeofnaturalorigin" ->
          originLatitude = degrees;
      case "centralmeridian",
              "longitudeofcenter",
              "longitudeofcentre",
              "longitudeoforigin",
              "longitudeoffalseorigin",
              "longitudeofprojectioncentre",
              "longitudeofnaturalorigin" ->
          longitude = degrees;
      case "standardparallel1", "latitudeof1ststandardparallel", "latitudeofstandardparallel" ->
          firstParallel = degrees;
      case "standardparallel2", "latitudeof2ndstandardparallel" -> secondParallel = degrees;
      case "scalefactor",
              "scalefactoratnaturalorigin",
              "scalefactoronpseudostandardparallel",
              "scalefactoroninitialline" ->
          scale = value;
      case "azimuth", "azimuthofinitialline" -> azimuth = degrees;
      case "falseeasting", "eastingatfalseorigin", "eastingatprojectioncentre" ->
          falseEasting = metres;
      case "falsenorthing", "northingatfalseorigin", "northingatprojectioncentre" ->
          falseNorthing = metres;
      default -> {
        // Skewed grids and the like: names and all other numbers tell those CRSs apart.
      }
    }
  }
}
