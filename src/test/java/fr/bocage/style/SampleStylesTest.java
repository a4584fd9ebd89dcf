package fr.bocage.style;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.feature.FeatureTable;
import fr.bocage.feature.FieldType;
import fr.bocage.feature.SmallTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleStylesTest {
  /** The scale at which all of Normandy fits a window of 1600 × 1000. */
  private static final double FIRST_WINDOW = 785_000;

  private static final Path STYLES = Path.of("samples", "styles");

  private static CompiledStyle compiled(String name, FeatureTable table)
      throws IOException, SldException {
    return CompiledStyle.of(Sld.read(Files.readString(STYLES.resolve(name + ".sld"))), table);
  }

  private final FeatureTable towns =
      new SmallTable("communes")
          .points(8)
          .column(
              "NOM",
              FieldType.TEXT,
              "Rouen",
              "Le Havre",
              "Dieppe",
              "Elbeuf",
              "Mortagne",
              "Eu",
              "Giverny",
              "Alençon")
          .column(
              "POPULATION",
              FieldType.INTEGER,
              117662L,
              166687L,
              28496L,
              15474L,
              3898L,
              6600L,
              500L,
              25490L)
          .column(
              "CHEF_LIEU",
              FieldType.TEXT,
              "préfecture",
              "sous-préfecture",
              "sous-préfecture",
              null,
              "sous-préfecture",
              null,
              null,
              "préfecture")
          .build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terre",
        "ilots",
        "departements",
        "seine",
        "mer_territoriale",
        "plages_debarquement",
        "communes",
        "arrets_sncf",
        "aeroports",
        "lieux_dates"
      })
  void isReadAndGivesTheSameTextAgain(String name) throws IOException, SldException {
    String written = Sld.write(Sld.read(Files.readString(STYLES.resolve(name + ".sld"))));
    assertThat(Sld.write(Sld.read(written))).isEqualTo(written);
  }

  @Test
  void everyStyleLettersInThreeSizesAtMost() throws IOException, SldException {
    Set<Double> sizes = new TreeSet<>();
    try (var files = Files.list(STYLES)) {
      for (Path file : files.toList()) {
        CompiledStyle.of(Sld.read(Files.readString(file)), towns).passes().stream()
            .flatMap(List::stream)
            .flatMap(rule -> rule.paints().stream())
            .filter(LabelPaint.class::isInstance)
            .forEach(label -> sizes.add(((LabelPaint) label).font().sizePixels()));
      }
    }
    assertThat(sizes).hasSize(3);
  }

  @Test
  void namesTownsByRank() throws IOException, SldException {
    assertThat(named(10_000_000)).containsExactlyInAnyOrder("Rouen", "Le Havre", "Alençon");
    assertThat(named(2_000_000))
        .containsExactlyInAnyOrder("Rouen", "Le Havre", "Alençon", "Dieppe", "Mortagne");
    assertThat(named(FIRST_WINDOW)).contains("Elbeuf").doesNotContain("Eu", "Giverny");
    assertThat(named(500_000)).contains("Eu").doesNotContain("Giverny");
    assertThat(named(100_000)).hasSize(8);
  }

  /** The names of the towns at a scale, each as often as it is drawn. */
  private List<String> named(double scale) throws IOException, SldException {
    List<String> names = new ArrayList<>();
    for (List<CompiledRule> pass : compiled("communes", towns).at(scale)) {
      for (CompiledRule rule : pass) {
        for (int row = 0; row < towns.rowCount(); row++) {
          if (rule.paints().get(0) instanceof LabelPaint label && rule.rows().test(row)) {
            names.add(label.text(row));
          }
        }
      }
    }
    return names;
  }

  @Test
  void drawsEachTownOnceAndTheGreaterTheLarger() throws IOException, SldException {
    double[] sizes = new double[towns.rowCount()];
    for (CompiledRule rule : compiled("communes", towns).at(FIRST_WINDOW).get(0)) {
      for (int row = 0; row < sizes.length; row++) {
        if (rule.rows().test(row)) {
          assertThat(sizes[row]).isZero();
          sizes[row] = ((MarkPaint) rule.paints().get(0)).size().pixels(row);
        }
      }
    }
    assertThat(sizes).doesNotContain(0);
    assertThat(sizes[1]).isGreaterThan(sizes[0]).isLessThan(18);
    assertThat(sizes[6]).isLessThan(sizes[4]);
  }

  @Test
  void givesEachDepartementItsTintAndItsNameInCapitals() throws IOException, SldException {
    FeatureTable table =
        new SmallTable("departements")
            .areas(6)
            .column("CODE", FieldType.TEXT, "14", "27", "50", "61", "76", "35")
            .column(
                "NOM", FieldType.TEXT, "Calvados", "Eure", "Manche", "Orne", "Seine-Maritime", "x")
            .build();
    List<List<CompiledRule>> passes = compiled("departements", table).at(FIRST_WINDOW);
    Set<Integer> tints = new HashSet<>();
    for (int row = 0; row < 5; row++) {
      for (CompiledRule rule : passes.get(0)) {
        if (rule.rows().test(row)) {
          tints.add(((FillPaint) rule.paints().get(0)).argb());
        }
      }
    }
    assertThat(tints).hasSize(5);
    LabelPaint name = (LabelPaint) passes.get(2).get(4).paints().get(0);
    assertThat(name.text(4)).isEqualTo("SEINE-MARITIME");
    assertThat(name.options().charSpacingPixels()).isEqualTo(4);
    assertThat(compiled("departements", table).at(200_000)).hasSize(2);
  }

  @Test
  void namesTheSeineAlongItAndWidensItWhenClose() throws IOException, SldException {
    FeatureTable river =
        new SmallTable("seine").lines(1).column("nom", FieldType.TEXT, "La Seine").build();
    List<CompiledRule> first = compiled("seine", river).at(FIRST_WINDOW).get(0);
    List<CompiledRule> close = compiled("seine", river).at(50_000).get(0);
    double width = ((StrokePaint) first.get(0).paints().get(0)).widthPixels();
    assertThat(((StrokePaint) close.get(0).paints().get(0)).widthPixels()).isGreaterThan(width);
    LabelPaint name = (LabelPaint) first.get(1).paints().get(0);
    assertThat(name.text(0)).isEqualTo("La Seine");
    assertThat(name.font().italic()).isTrue();
    assertThat(name.placement().kind()).isEqualTo(LabelPlacement.Kind.LINE);
  }

  @Test
  void keepsTheFirstWindowCalm() throws IOException, SldException {
    FeatureTable stops =
        new SmallTable("arrets")
            .points(2)
            .column("nom", FieldType.TEXT, "Rouen", "Eu")
            .column("principale", FieldType.BOOLEAN, true, false)
            .build();
    assertThat(compiled("arrets_sncf", stops).at(FIRST_WINDOW)).isEmpty();
    assertThat(compiled("lieux_dates", stops).at(FIRST_WINDOW)).isEmpty();
    List<CompiledRule> close = compiled("arrets_sncf", stops).at(120_000).get(0);
    assertThat(close).hasSize(2);
    assertThat(close.get(1).rows().test(0)).isTrue();
    assertThat(close.get(1).rows().test(1)).isFalse();
  }

  @Test
  void namesBeachesAndDatedPlaces() throws IOException, SldException {
    FeatureTable beaches =
        new SmallTable("plages")
            .lines(2)
            .column("nom_code", FieldType.TEXT, "Omaha", "Utah")
            .build();
    List<CompiledRule> drawn = compiled("plages_debarquement", beaches).at(FIRST_WINDOW).get(1);
    assertThat(drawn).hasSize(3);
    assertThat(drawn.get(1).rows().test(0)).isTrue();
    assertThat(drawn.get(2).rows().test(1)).isTrue();
    FeatureTable places =
        new SmallTable("lieux")
            .points(1)
            .column("nom", FieldType.TEXT, "Pegasus Bridge")
            .column("annee", FieldType.INTEGER, 1944L)
            .build();
    LabelPaint fact =
        (LabelPaint) compiled("lieux_dates", places).at(100_000).get(0).get(1).paints().get(0);
    assertThat(fact.text(0)).isEqualTo("Pegasus Bridge (1944)");
  }
}
