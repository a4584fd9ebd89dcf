package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircularArcsTest {
  private static List<double[]> trace(double... xy) {
    VertexBuffer buffer = new VertexBuffer();
    for (int i = 0; i < xy.length; i += 2) {
      buffer.add(xy[i], xy[i + 1]);
    }
    CircularArcs.trace(buffer, 0);
    List<double[]> vertices = new ArrayList<>();
    for (int i = 1; i < buffer.count(); i++) {
      vertices.add(new double[] {buffer.x(i), buffer.y(i)});
    }
    return vertices;
  }

  private static double area(double startX, double startY, List<double[]> vertices) {
    double sum = 0;
    double x = startX;
    double y = startY;
    for (double[] next : vertices) {
      sum += x * next[1] - next[0] * y;
      x = next[0];
      y = next[1];
    }
    return sum / 2;
  }

  @Test
  void keepsTheRadiusAndTheSideOfTheMiddle() {
    for (int side : new int[] {1, -1}) {
      List<double[]> arc = trace(-2, 0, 0, 2 * side, 2, 0);
      assertThat(arc).hasSize(48);
      assertThat(arc)
          .allSatisfy(v -> assertThat(Math.hypot(v[0], v[1])).isCloseTo(2, within(1e-9)));
      assertThat(arc).allSatisfy(v -> assertThat(v[1] * side).isGreaterThanOrEqualTo(-1e-9));
      assertThat(arc.get(47)).containsExactly(2, 0);
    }
  }

  @Test
  void followsArcsOfMoreThanHalfACircle() {
    List<double[]> arc = trace(1, 0, -1, 0, 0, -1);
    assertThat(area(1, 0, arc)).isCloseTo(Math.PI * 3 / 4, within(0.01));
  }

  @Test
  void makesAWholeCircleWhereTheEndsMeet() {
    List<double[]> circle = trace(0, 0, 2, 0, 0, 0);
    assertThat(Math.abs(area(0, 0, circle))).isCloseTo(Math.PI, within(0.01));
  }

  @Test
  void reachesTheOutermostPointsOfTheCircle() {
    List<double[]> arc = trace(-0.6, -0.8, 0.6, -0.8, -0.6, 0.8);
    assertThat(arc.stream().mapToDouble(v -> v[0]).max().orElseThrow()).isEqualTo(1);
    assertThat(arc.stream().mapToDouble(v -> v[1]).max().orElseThrow()).isEqualTo(1);
    assertThat(arc.stream().mapToDouble(v -> v[1]).min().orElseThrow())
        .isCloseTo(-1, within(1e-12));
  }

  @Test
  void hasTheSameVerticesInEitherDirection() {
    List<double[]> there = trace(10.1, 20.3, 11, 22, 13, 20.5);
    List<double[]> back = trace(13, 20.5, 11, 22, 10.1, 20.3);
    for (int i = 0; i < there.size() - 1; i++) {
      assertThat(back.get(there.size() - 2 - i)).containsExactly(there.get(i), within(1e-12));
    }
  }

  @Test
  void changesHeightsEvenlyAlongTheWay() {
    VertexBuffer buffer = new VertexBuffer();
    buffer.add(-1, 0, 0, Double.NaN);
    buffer.add(0, 1, 10, Double.NaN);
    buffer.add(1, 0, 50, Double.NaN);
    CircularArcs.trace(buffer, 0);
    assertThat(buffer.count()).isEqualTo(49);
    assertThat(buffer.height(12)).isCloseTo(5, within(1e-9));
    assertThat(buffer.height(24)).isCloseTo(10, within(1e-9));
    assertThat(buffer.height(36)).isCloseTo(30, within(1e-9));
    assertThat(buffer.height(48)).isEqualTo(50);
    assertThat(buffer.measure(20)).isNaN();
  }

  @Test
  void goesStraightWhereTheThreeLieOnALine() {
    assertThat(trace(0, 0, 1, 1, 2, 2)).hasSize(2);
    assertThat(trace(0, 0, 0, 0, 2, 2)).hasSize(2);
    assertThat(trace(0, 0, 2, 2, 2, 2)).hasSize(2);
  }
}
