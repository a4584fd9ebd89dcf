package fr.bocage.desktop.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
  @ParameterizedTest
  @CsvSource({
    "saint lo, Saint-Lô",
    "st lo, Saint-Lô",
    "SAINT-LÔ, St Lô",
    "ste adresse, Sainte-Adresse",
    "oeuilly, Œuilly",
    "l'aigle, L’Aigle",
  })
  void accentsCapitalsHyphensAndAbbreviationsDoNotMatter(String typed, String name) {
    assertThat(new NamePattern(typed).match(name)).isEqualTo(NamePattern.WHOLE);
  }

  @ParameterizedTest
  @CsvSource({
    "sai, Saint-Lô, 1",
    "st, Stains, 1",
    "st, Saint-Lô, 1",
    "st l, Saint-Lô, 1",
    "le hav, Le Havre, 1",
    "havre, Le Havre, 2",
    "ha le, Le Havre, 2",
    "lo saint, Saint-Lô, 2",
    "avre, Le Havre, 3",
    "lehavre, Le Havre, 3",
    "laigle, L’Aigle, 3",
    "saintlo, Saint-Lô, 3",
    "havra, Le Havre, 4",
    "le havre port, Le Havre, 4",
  })
  void beginningsComeBeforeWordsAndWordsBeforeTheInside(String typed, String name, int match) {
    assertThat(new NamePattern(typed).match(name)).isEqualTo(match);
  }

  @Test
  void onlySignsAreNothingToSearchFor() {
    assertThat(new NamePattern(" -'’ ").isEmpty()).isTrue();
    assertThat(new NamePattern("a").isEmpty()).isFalse();
  }

  @Test
  void nothingMatchesANameOfOnlySigns() {
    assertThat(new NamePattern("a").match("—")).isEqualTo(NamePattern.NONE);
  }

  @Test
  void aVeryLongTextIsCutAndMatchesNothingMore() {
    assertThat(new NamePattern("a ".repeat(100_000)).match("b")).isEqualTo(NamePattern.NONE);
  }
}
