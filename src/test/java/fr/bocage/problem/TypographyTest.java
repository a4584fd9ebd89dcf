package fr.bocage.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TypographyTest {
  @Test
  void noFrenchLineBreaksBeforePunctuationOfTwoParts() {
    assertThat(Typography.of("Vraiment ? Oui : « là » ; 2 % !", Locale.FRANCE))
        .isEqualTo("Vraiment\u00a0? Oui\u00a0: «\u00a0là\u00a0»\u00a0; 2\u00a0%\u00a0!");
  }

  @Test
  void leavesOtherLanguagesAsTheyAre() {
    assertThat(Typography.of("What : this", Locale.ENGLISH)).isEqualTo("What : this");
  }
}
