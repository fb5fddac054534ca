package io.herd.sim.oracle;

/** Says which invariant a wrong reply breaks. */
final class Difference {
  private Difference() {}

  static Breach of(String server, String expected, String actual) {
    String[] right = expected.split("\n", -1);
    String[] wrong = actual.split("\n", -1);
    int line = 0;
    while (line < Math.min(right.length, wrong.length) - 1 && right[line].equals(wrong[line])) {
      line++;
    }
    return new Breach(invariant(right[line], wrong[line]), server + " replied '"
        + shown(wrong[line]) + "' where '" + shown(right[line]) + "' is right");
  }

  private static Invariant invariant(String right, String wrong) {
    if (!right.startsWith("AT ") || !wrong.startsWith("AT ")) {
      return Invariant.I10;
    }
    String[] a = right.split(" ", -1);
    String[] b = wrong.split(" ", -1);
    if (a.length != 6 || b.length != 6 || !a[3].equals(b[3])) {
      return Invariant.I4;
    }
    if (a[5].equals(b[5]) && !a[4].equals(b[4])) {
      return Invariant.I14;
    }
    return a[5].equals(b[5]) ? Invariant.I4 : Invariant.I5;
  }

  private static String shown(String line) {
    return Text.shown(Text.bytes(line), 0, line.length());
  }
}
