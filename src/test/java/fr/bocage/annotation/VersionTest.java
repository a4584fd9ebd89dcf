package fr.bocage.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VersionTest {
  private final Version made = Version.NONE.next("a");

  @Test
  void aLaterEditIncludesTheEarlier() {
    Version edited = made.next("b").next("a");
    assertThat(edited.includes(made)).isTrue();
    assertThat(made.includes(edited)).isFalse();
    assertThat(edited.number()).isEqualTo(3);
  }

  @Test
  void editsOfTwoSessionsIncludeNeitherEachOther() {
    Version here = made.next("b");
    Version there = made.next("c");
    assertThat(here.includes(there)).isFalse();
    assertThat(there.includes(here)).isFalse();
    assertThat(here.join(there)).isEqualTo(there.join(here));
    assertThat(here.join(there).includes(here)).isTrue();
    assertThat(here.join(there).includes(there)).isTrue();
  }

  @Test
  void isReadAsItWasWritten() {
    Version version = made.next("b").next("b").join(Version.counted(4));
    assertThat(Version.parse(version.text(), Version.NONE)).isEqualTo(version);
    assertThat(Version.parse("n'importe quoi", made)).isEqualTo(made);
    assertThat(Version.parse("a:99999999999999999999", made)).isEqualTo(made);
    assertThat(Version.parse(null, made)).isEqualTo(made);
  }
}
