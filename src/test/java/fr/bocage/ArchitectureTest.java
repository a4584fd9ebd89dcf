package fr.bocage;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of packages that README's ARCHITECTURE shows. */
class ArchitectureTest {
  private static final String ROOT = "fr.bocage";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** What each package may use beside itself and {@code problem}, which stands below all. */
  private static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

  static {
    MAY_USE.put("problem", Set.of());
    MAY_USE.put("geo", Set.of());
    MAY_USE.put("job", Set.of());
    MAY_USE.put("file", Set.of());
    MAY_USE.put("feature", Set.of("geo", "job"));
    MAY_USE.put("raster", Set.of("geo", "job"));
    MAY_USE.put("geopackage", Set.of("geo", "feature"));
    MAY_USE.put("format", Set.of("geo", "job", "file", "feature", "raster", "geopackage"));
    MAY_USE.put("style", Set.of("geo", "feature", "raster"));
    MAY_USE.put("annotation", Set.of("geo", "feature", "geopackage", "format"));
    MAY_USE.put(
        "map",
        Set.of("geo", "job", "feature", "raster", "geopackage", "format", "style", "annotation"));
    MAY_USE.put("render", Set.of("geo", "job", "feature", "raster", "style", "annotation", "map"));
    MAY_USE.put(
        "export",
        Set.of("geo", "job", "feature", "raster", "style", "annotation", "map", "render"));
    MAY_USE.put("desktop", allBut("desktop", "cli"));
    MAY_USE.put("cli", allBut("cli", "desktop"));
  }

  private static Set<String> allBut(String... left) {
    Set<String> all =
        new TreeSet<>(
            Set.of(
                "geo",
                "job",
                "file",
                "feature",
                "raster",
                "geopackage",
                "format",
                "style",
                "annotation",
                "map",
                "render",
                "export",
                "desktop",
                "cli"));
    all.removeAll(Set.of(left));
    return all;
  }

  static Stream<String> packages() {
    return MAY_USE.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void usesOnlyWhatStandsBelowIt(String name) {
    List<String> forbidden = new ArrayList<>();
    forbidden.add(ROOT); // the root knows all and is known by none
    for (String other : MAY_USE.keySet()) {
      boolean allowed =
          other.equals(name) || other.equals("problem") || MAY_USE.get(name).contains(other);
      if (!allowed) {
        forbidden.add(ROOT + "." + other + "..");
      }
    }
    check(
        noClasses()
            .that()
            .resideInAPackage(ROOT + "." + name + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(forbidden.toArray(String[]::new)));
  }

  @Test
  void everyPackageStandsInTheTable() {
    assertThat(CLASSES)
        .allSatisfy(
            type -> {
              String name = type.getPackageName();
              assertThat(name).startsWith(ROOT);
              if (!name.equals(ROOT)) {
                String top = name.substring(ROOT.length() + 1).split("\\.")[0];
                assertThat(MAY_USE).containsKey(top);
              }
            });
  }

  @Test
  void theRootHoldsNothingButMain() {
    assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(ROOT)))
        .extracting(type -> type.getSimpleName())
        .containsOnly("Main", "package-info");
  }

  @Test
  void packagesHaveNoCycles() {
    check(slices().matching(ROOT + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void onlyTheDesktopKnowsJavaFx() {
    confine("desktop", "javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp..");
  }

  @Test
  void onlyGeopackageKnowsSql() {
    confine("geopackage", "java.sql..", "javax.sql..", "org.sqlite..");
  }

  @Test
  void onlyGeoKnowsProjections() {
    confine(
        "geo",
        "org.geotools.referencing..",
        "org.geotools.api.referencing..",
        "org.geotools.geometry.jts..",
        "org.locationtech.proj4j..");
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    confine("cli", "picocli..");
  }

  @Test
  void onlyTheCommandLineUsesTheStandardStreams() {
    check(
        noClasses().that().resideOutsideOfPackage(ROOT + ".cli..").should(ACCESS_STANDARD_STREAMS));
  }

  /** Its registry is left empty: see META-INF/javax.media.jai.registryFile.jai. */
  @Test
  void nothingUsesImagingOperations() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.media.jai..", "it.geosolutions.jaiext.."));
  }

  @Test
  void namesSayWhatAClassIs() {
    check(noClasses().should().haveNameMatching(".*(Util|Helper|Manager)s?\\b.*"));
  }

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> silent = new ArrayList<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path folder : sources.filter(Files::isDirectory).toList()) {
        if (holdsSources(folder) && !Files.exists(folder.resolve("package-info.java"))) {
          silent.add(folder);
        }
      }
    }
    assertThat(silent).isEmpty();
  }

  private static boolean holdsSources(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    }
  }

  private static void confine(String owner, String... packages) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "." + owner + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }
}
