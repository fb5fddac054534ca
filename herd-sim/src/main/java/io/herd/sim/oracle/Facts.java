package io.herd.sim.oracle;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every AT line that has a right to exist in a run, found by its bytes. */
public final class Facts {
  private final Map<String, Integer> clients = new HashMap<>();
  private final List<Fact> all = new ArrayList<>();
  private @Nullable Fact[] table = new Fact[4_096];

  /** The number of a client id, from 0 on. */
  int client(String id) {
    Integer number = clients.putIfAbsent(id, clients.size());
    return number == null ? clients.size() - 1 : number;
  }

  /** All of them, in the order of their acceptance. */
  public List<Fact> all() {
    return all;
  }

  /**
   * The update that an IAMAT makes at a server that receives it at {@code wallNanos}: the skew is
   * the difference, always with its sign and nine digits.
   */
  Fact make(String server, Command.Iamat iamat, long wallNanos, long now) {
    BigInteger skew = BigInteger.valueOf(wallNanos).subtract(iamat.nanos());
    String digits = skew.abs().toString();
    String padded = "0".repeat(Math.max(0, 10 - digits.length())) + digits;
    int point = padded.length() - 9;
    String text = (skew.signum() < 0 ? "-" : "+") + padded.substring(0, point) + "."
        + padded.substring(point);
    byte[] line = Text.bytes("AT " + server + " " + text + " " + iamat.client() + " "
        + iamat.location() + " " + iamat.time());
    Fact known = find(line, 0, line.length);
    return known != null ? known
        : added(new Fact(line, client(iamat.client()), server, text, iamat, now));
  }

  private Fact added(Fact fact) {
    all.add(fact);
    if (all.size() * 2 > table.length) {
      table = new Fact[table.length * 2];
      all.forEach(this::put);
    } else {
      put(fact);
    }
    return fact;
  }

  private void put(Fact fact) {
    int at = hash(fact.line(), 0, fact.line().length);
    while (table[at & (table.length - 1)] != null) {
      at++;
    }
    table[at & (table.length - 1)] = fact;
  }

  /** The one with these bytes, given without a line end, or null. */
  @Nullable Fact find(byte[] bytes, int from, int to) {
    for (int at = hash(bytes, from, to); true; at++) {
      Fact fact = table[at & (table.length - 1)];
      if (fact == null || Arrays.equals(fact.line(), 0, fact.line().length, bytes, from, to)) {
        return fact;
      }
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    long folded = LogHash.fold(to - from, bytes, from, to);
    return (int) (folded ^ (folded >>> 32));
  }
}
