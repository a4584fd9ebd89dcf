package fr.bocage.desktop.words;

import static org.assertj.core.api.Assertions.assertThat;

import fr.bocage.map.EditSubject;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EditWordsTest {
  private final EditWords english = new EditWords(new Texts(Locale.ENGLISH));
  private final EditWords french = new EditWords(new Texts(Locale.FRENCH));

  @Test
  void nameTheMark() {
    EditSubject pin = new EditSubject("pin", "Mairie", 1);
    assertThat(english.of("annotation.move", pin)).isEqualTo("Move pin “Mairie”");
    assertThat(french.of("annotation.move", pin))
        .isEqualTo("déplacement\u00a0: repère «\u00a0Mairie\u00a0»");
    assertThat(english.of("annotation.add", new EditSubject("area", "", 1))).isEqualTo("Add area");
  }

  @Test
  void countMany() {
    EditSubject many = new EditSubject("", "", 1234);
    assertThat(english.of("annotation.delete", many)).isEqualTo("Delete 1,234 annotations");
    assertThat(english.of("annotation.merge", many))
        .isEqualTo("Merge other people’s annotations: 1,234 annotations");
  }

  @Test
  void nameALayer() {
    EditSubject layer = new EditSubject(EditSubject.LAYER, "Communes", 1);
    assertThat(english.of("layer.remove", layer)).isEqualTo("Remove layer: “Communes”");
  }

  @Test
  void cutLongNamesAndTakeTheirLinesTogether() {
    String words = english.of("annotation.move", new EditSubject("pin", "é\n".repeat(50), 1));
    assertThat(words).hasSizeLessThan(60).endsWith("…”").doesNotContain("\n");
  }

  @Test
  void sayOnlyWhatWasDoneWhereNobodyKnowsToWhat() {
    assertThat(english.of("annotation.move", EditSubject.NONE)).isEqualTo("Move annotation");
    assertThat(english.of("made.elsewhere", EditSubject.NONE)).isEqualTo("Last change");
  }
}
