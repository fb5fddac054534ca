package io.herd.core.topology;

import java.util.List;

/** The numbers of a topology's name, read when they are asked for. */
record Numbers(List<String> texts) {
  int whole(int index) {
    try {
      return Integer.parseInt(texts.get(index));
    } catch (NumberFormatException e) {
      throw wrong(index, "a whole number", e);
    }
  }

  long seed(int index) {
    try {
      return Long.parseLong(texts.get(index));
    } catch (NumberFormatException e) {
      throw wrong(index, "a whole number", e);
    }
  }

  double fraction(int index) {
    try {
      return Double.parseDouble(texts.get(index));
    } catch (NumberFormatException e) {
      throw wrong(index, "a number such as 0.1", e);
    }
  }

  /** The square root of a whole number that must be a square. */
  int root(int index) {
    int square = whole(index);
    int root = (int) Math.sqrt(square);
    Limits.check(root * root == square, square + " is not a square; give width and height");
    return root;
  }

  private IllegalArgumentException wrong(int index, String wanted, NumberFormatException cause) {
    return new IllegalArgumentException(
        "'" + texts.get(index) + "' must be " + wanted, cause);
  }
}
