package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTest {
  @ParameterizedTest
  @CsvSource({
    "Saint-Lô, saint-lo",
    "ÉTRETAT, etretat",
    "Œuf, oeuf",
    "æther, aether",
    "Straße, strasse",
    "Ærø, aero",
    "Łódź, lodz",
    "ﬁn, fin",
    "01004, 01004",
    "L’Aigle, l'aigle",
  })
  void lettersLoseAccentsCapitalsAndLigatures(String text, String folded) {
    assertThat(TextFolding.letters(text)).isEqualTo(folded);
  }

  @ParameterizedTest
  @CsvSource({
    "Saint-Lô, saint lo",
    "St Lô, saint lo",
    "Ste-Adresse, sainte adresse",
    "L’Isle-Adam, l isle adam",
    "'  Cany--Barville ', cany barville",
    "Rue n° 12, rue n 12",
    "Αθήνα, αθηνα",
    "'', ''",
    "'-- ', ''",
  })
  void wordsStandAloneAndInFull(String text, String words) {
    assertThat(TextFolding.words(text)).isEqualTo(words);
  }
}
