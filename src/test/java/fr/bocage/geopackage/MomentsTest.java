package fr.bocage.geopackage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentsTest {
  @Test
  void readsWhatItWrites() {
    Random random = new Random(3);
    for (int i = 0; i < 1000; i++) {
      Instant moment = Instant.ofEpochMilli((long) (random.nextGaussian() * 4e12));
      assertThat(Moments.parse(Moments.text(moment), Instant.EPOCH)).isEqualTo(moment);
    }
  }

  @Test
  void readsWhatOtherProgramsWrite() {
    Instant expected = Instant.parse("2026-11-24T18:05:00Z");
    assertThat(Moments.parse("2026-11-24T18:05:00Z", null)).isEqualTo(expected);
    assertThat(Moments.parse("2026-11-24T18:05:00.000Z", null)).isEqualTo(expected);
    assertThat(Moments.parse("2026-11-24T18:05:00.000000Z", null)).isEqualTo(expected);
    assertThat(Moments.parse("2026-11-24T19:05:00+01:00", null)).isEqualTo(expected);
  }

  @Test
  void takesTheOtherMomentForWhatIsNone() {
    for (String text :
        new String[] {null, "", "hier", "2026-02-30T00:00:00.000Z", "2026-11-24T99:05:00.000Z"}) {
      assertThat(Moments.parse(text, Instant.EPOCH)).isEqualTo(Instant.EPOCH);
    }
  }
}
