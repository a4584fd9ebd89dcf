package fr.bocage.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnsettledTest {
  private final RandomMarks marks = new RandomMarks(5);

  @Test
  void bothVersionsOfWhatTwoPeopleEditedWait() {
    MapAnnotation mine = marks.next(AnnotationKind.PIN).withTie(null);
    MapAnnotation theirs = mine.asRival(UUID.randomUUID(), mine.id());
    MapAnnotation other = marks.next(AnnotationKind.PIN).withTie(null);
    Unsettled unsettled = Unsettled.among(List.of(mine, theirs, other));
    assertThat(unsettled.isEmpty()).isFalse();
    assertThat(unsettled.isContested(mine)).isTrue();
    assertThat(unsettled.contains(theirs)).isTrue();
    assertThat(unsettled.contains(other)).isFalse();
    assertThat(Unsettled.among(List.of(mine, other)).isEmpty()).isTrue();
  }

  @Test
  void whatHasLostItsFeatureWaits() {
    MapAnnotation mark = marks.next(AnnotationKind.PIN);
    Tie tie = new Tie("d", "", "", mark.geometry(), Tie.State.ATTACHED);
    MapAnnotation orphan = mark.withTie(tie.withState(Tie.State.ORPHANED));
    assertThat(Unsettled.among(List.of(orphan)).contains(orphan)).isTrue();
    assertThat(Unsettled.among(List.of(mark.withTie(tie))).isEmpty()).isTrue();
  }
}
