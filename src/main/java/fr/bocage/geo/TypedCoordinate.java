package fr.bocage.geo;

import java.util.ArrayList;
import java.util.List;

/** One of the two coordinates in what someone typed: a number, or degrees, minutes and seconds. */
final class TypedCoordinate {
  private final List<String> numbers = new ArrayList<>();
  private char direction;
  private boolean signs;
  private boolean closed;

  private TypedCoordinate() {}

  /** The coordinates that a row of tokens tells; none where they cannot be two. */
  static List<TypedCoordinate> of(List<String> tokens) {
    List<TypedCoordinate> parts = new ArrayList<>();
    TypedCoordinate part = new TypedCoordinate();
    for (int i = 0; i < tokens.size(); i++) {
      String token = tokens.get(i);
      String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
      if (part.endsBefore(token, next)) {
        parts.add(part);
        part = new TypedCoordinate();
      }
      part.take(token);
    }
    parts.add(part);
    if (parts.size() == 1) {
      parts = part.halves();
    }
    boolean whole = parts.stream().allMatch(TypedCoordinate::isWhole);
    return whole ? parts : List.of();
  }

  private boolean endsBefore(String token, String next) {
    if (numbers.isEmpty()) {
      return false;
    }
    char c = token.charAt(0);
    if (isNumber(token)) {
      return closed || signs && next.equals("°");
    }
    return isDirection(c) && direction != 0;
  }

  private void take(String token) {
    char c = token.charAt(0);
    if (isNumber(token)) {
      numbers.add(token);
    } else if (isDirection(c)) {
      closed = !numbers.isEmpty(); // told behind the number, it is the coordinate's end
      direction = c;
    } else if ("°'\"".indexOf(c) >= 0) {
      signs = true;
    } else {
      closed = !numbers.isEmpty();
    }
  }

  private static boolean isNumber(String token) {
    return Character.isDigit(token.charAt(token.length() - 1));
  }

  private static boolean isDirection(char c) {
    return "NSEWO".indexOf(c) >= 0;
  }

  /** Numbers with nothing but blanks between them: the first half is one coordinate. */
  private List<TypedCoordinate> halves() {
    List<String> all = direction == 0 && !signs ? joinedThousands() : numbers;
    List<TypedCoordinate> halves = new ArrayList<>();
    if (all.size() % 2 == 0) {
      for (int half = 0; half < 2; half++) {
        TypedCoordinate part = new TypedCoordinate();
        part.numbers.addAll(all.subList(half * all.size() / 2, (half + 1) * all.size() / 2));
        halves.add(part);
      }
    }
    return halves;
  }

  /** {@code 490 000 6 900 000} as two numbers, where that is what it must be. */
  private List<String> joinedThousands() {
    List<String> joined = new ArrayList<>();
    for (String number : numbers) {
      int last = joined.size() - 1;
      if (last >= 0 && number.matches("\\d{3}(\\.\\d+)?") && joined.get(last).matches("-?\\d+")) {
        joined.set(last, joined.get(last) + number);
      } else {
        joined.add(number);
      }
    }
    return numbers.size() > 2 && joined.size() == 2 ? joined : numbers;
  }

  private boolean isWhole() {
    if (numbers.isEmpty() || numbers.size() > 3) {
      return false;
    }
    for (int i = 1; i < numbers.size(); i++) {
      double sixtieths = Double.parseDouble(numbers.get(i));
      boolean fraction = numbers.get(i - 1).indexOf('.') >= 0;
      if (!(sixtieths >= 0 && sixtieths < 60) || fraction || numbers.get(i).startsWith("+")) {
        return false;
      }
    }
    return true;
  }

  /** Below zero in the south and the west. */
  double value() {
    double value = 0;
    for (int i = numbers.size() - 1; i >= 0; i--) {
      value = value / 60 + Math.abs(Double.parseDouble(numbers.get(i)));
    }
    boolean negative = numbers.get(0).startsWith("-");
    boolean opposite = direction == 'S' || direction == 'W' || direction == 'O';
    return negative != opposite ? -value : value;
  }

  boolean isTold() {
    return direction != 0;
  }

  boolean isNorth() {
    return direction == 'N' || direction == 'S';
  }

  boolean isEast() {
    return direction == 'E' || direction == 'W' || direction == 'O';
  }

  /** Whether it can only be an angle. */
  boolean isAngle() {
    return signs || numbers.size() > 1;
  }
}
