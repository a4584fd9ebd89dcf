package fr.bocage.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnnotationSetTest {
  private final RandomMarks marks = new RandomMarks(1204);

  /** A file as one person has it: annotations, deletions, and who edits. */
  private static final class Copy {
    final Map<UUID, MapAnnotation> marks = new HashMap<>();
    final Map<UUID, Version> deleted = new HashMap<>();
    final String session;

    Copy(String session) {
      this.session = session;
    }

    AnnotationSet set() {
      return AnnotationSet.of(marks.values(), deleted);
    }

    void add(MapAnnotation mark) {
      MapAnnotation made = mark.withVersion(Version.NONE.next(session));
      marks.put(made.id(), made);
    }

    void edit(UUID id, String title) {
      MapAnnotation mark = marks.get(id);
      marks.put(
          id,
          mark.withWords(mark.words().withTitle(title)).withVersion(mark.version().next(session)));
    }

    void delete(UUID id) {
      MapAnnotation gone = marks.remove(id);
      deleted.merge(gone.origin(), gone.version(), Version::join);
    }

    void take(AnnotationSet set) {
      marks.clear();
      set.annotations().forEach(mark -> marks.put(mark.id(), mark));
      deleted.clear();
      deleted.putAll(set.deleted());
    }
  }

  private static Set<MapAnnotation> content(AnnotationSet set) {
    return new HashSet<>(set.annotations());
  }

  private Copy copyOf(Copy other, String session) {
    Copy copy = new Copy(session);
    copy.take(other.set());
    return copy;
  }

  @Test
  void theLaterOfTwoVersionsIsKept() {
    Copy ana = new Copy("ana");
    MapAnnotation mark = marks.next(AnnotationKind.PIN);
    ana.add(mark);
    Copy leo = copyOf(ana, "leo");
    leo.edit(mark.id(), "relu par Léo");
    AnnotationSet merged = ana.set().merge(leo.set());
    assertThat(merged.annotations())
        .extracting(MapAnnotation::title)
        .containsExactly("relu par Léo");
    assertThat(merged.conflicts()).isEmpty();
  }

  @Test
  void twoVersionsThatDoNotKnowEachOtherAreKeptSideBySide() {
    Copy ana = new Copy("ana");
    MapAnnotation mark = marks.next(AnnotationKind.AREA);
    ana.add(mark);
    Copy leo = copyOf(ana, "leo");
    Copy zoe = copyOf(ana, "zoe");
    leo.edit(mark.id(), "Léo");
    zoe.edit(mark.id(), "Zoé");
    zoe.edit(mark.id(), "Zoé encore");
    AnnotationSet merged = ana.set().merge(leo.set()).merge(zoe.set());
    assertThat(merged.conflicts()).containsExactly(mark.id());
    assertThat(merged.annotations())
        .extracting(MapAnnotation::title)
        .containsExactly("Zoé encore", "Léo");
    assertThat(merged.annotations().get(0).id()).isEqualTo(mark.id());
    assertThat(merged.annotations().get(1).provenance().rivalOf()).isEqualTo(mark.id());
  }

  @Test
  void whatWasDeletedDoesNotComeBackWithAnOlderCopy() {
    Copy ana = new Copy("ana");
    MapAnnotation mark = marks.next(AnnotationKind.PIN);
    ana.add(mark);
    Copy old = copyOf(ana, "old");
    ana.delete(mark.id());
    assertThat(ana.set().merge(old.set()).annotations()).isEmpty();
    assertThat(old.set().merge(ana.set()).merge(old.set()).annotations()).isEmpty();
  }

  @Test
  void whatSomebodyEditedMeanwhileSurvivesAnothersDeletion() {
    Copy ana = new Copy("ana");
    MapAnnotation mark = marks.next(AnnotationKind.PIN);
    ana.add(mark);
    Copy leo = copyOf(ana, "leo");
    leo.edit(mark.id(), "à garder");
    ana.delete(mark.id());
    assertThat(ana.set().merge(leo.set()).annotations())
        .extracting(MapAnnotation::title)
        .containsExactly("à garder");
  }

  @Test
  void anyOrderAndAnyNumberOfRepeatsGivesTheSame() {
    for (int seed = 0; seed < 60; seed++) {
      List<AnnotationSet> files = historyOf(new Random(seed));
      AnnotationSet expected = merged(files);
      Random random = new Random(seed + 1000);
      for (int round = 0; round < 6; round++) {
        List<AnnotationSet> shuffled = new ArrayList<>(files);
        for (int i = random.nextInt(4); i > 0; i--) {
          shuffled.add(files.get(random.nextInt(files.size())));
        }
        Collections.shuffle(shuffled, random);
        AnnotationSet result = round % 2 == 0 ? merged(shuffled) : mergedAsTree(shuffled);
        assertThat(content(result).equals(content(expected))).as("seed %d", seed).isTrue();
        assertThat(result.deleted()).isEqualTo(expected.deleted());
      }
      AnnotationSet readBack = AnnotationSet.of(expected.annotations(), expected.deleted());
      assertThat(content(readBack)).isEqualTo(content(expected));
    }
  }

  private static AnnotationSet merged(List<AnnotationSet> files) {
    AnnotationSet all = AnnotationSet.of(List.of(), Map.of());
    for (AnnotationSet file : files) {
      all = all.merge(file);
    }
    return all;
  }

  private static AnnotationSet mergedAsTree(List<AnnotationSet> files) {
    if (files.size() == 1) {
      return files.get(0);
    }
    int half = files.size() / 2;
    return mergedAsTree(files.subList(0, half))
        .merge(mergedAsTree(files.subList(half, files.size())));
  }

  /** Five people who edit, delete, copy and merge each other's files at random. */
  private List<AnnotationSet> historyOf(Random random) {
    List<Copy> people = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      people.add(new Copy("p" + i));
    }
    List<AnnotationSet> files = new ArrayList<>();
    for (int step = 0; step < 60; step++) {
      Copy one = people.get(random.nextInt(people.size()));
      List<UUID> ids = new ArrayList<>(one.marks.keySet());
      Collections.sort(ids);
      int what = random.nextInt(10);
      if (what < 2 || ids.isEmpty()) {
        one.add(marks.next());
      } else if (what < 6) {
        one.edit(ids.get(random.nextInt(ids.size())), "titre " + random.nextInt(3));
      } else if (what == 6) {
        one.delete(ids.get(random.nextInt(ids.size())));
      } else if (what < 9) {
        one.take(one.set().merge(people.get(random.nextInt(people.size())).set()));
      } else {
        files.add(one.set());
      }
    }
    people.forEach(one -> files.add(one.set()));
    return files;
  }
}
