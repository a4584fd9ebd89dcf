package fr.bocage.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CircularArcsTest {
  private static List<double[]> trace(double... xy) {
    List<double[]> vertices = new ArrayList<>();
    CircularArcs.trace(
        xy[0], xy[1], xy[2], xy[3], xy[4], xy[5], (x, y) -> vertices.add(new double[] {x, y}));
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
      assertThat(arc).hasSize(45);
      assertThat(arc)
          .allSatisfy(v -> assertThat(Math.hypot(v[0], v[1])).isCloseTo(2, within(1e-9)));
      assertThat(arc).allSatisfy(v -> assertThat(v[1] * side).isGreaterThanOrEqualTo(-1e-9));
      assertThat(arc.get(44)).containsExactly(2, 0);
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
  void goesStraightWhereTheThreeLieOnALine() {
    assertThat(trace(0, 0, 1, 1, 2, 2)).hasSize(2);
    assertThat(trace(0, 0, 0, 0, 2, 2)).hasSize(2);
    assertThat(trace(0, 0, 2, 2, 2, 2)).hasSize(2);
  }
}
