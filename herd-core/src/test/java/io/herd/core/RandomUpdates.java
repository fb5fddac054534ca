package io.herd.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Updates that nearly tie: few servers, clients and places, and times that differ in one digit. */
final class RandomUpdates {
  private static final String[] SERVERS = {"A", "B", "AB", "Clark", "\u00e9", "a"};
  private static final String[] PLACES = {"+1+1", "+1.0+1", "-1+1", "+1+01", "+10+1"};
  private static final String[] SKEWS = {"+0.1", "-0.1", "+0.10", "0.1"};
  private static final String[] SECONDS = {"5", "05", "1700000000", "1700000001", "99999999999"};
  private static final String[] FRACTIONS =
      {"", ".0", ".5", ".50", ".123456789", ".1234567891", ".123456788", ".000000001"};

  private final Random random;
  private final int clients;

  RandomUpdates(Random random, int clients) {
    this.random = random;
    this.clients = clients;
  }

  Update next() {
    return UpdateOrderTest.at("AT " + one(SERVERS) + " " + one(SKEWS) + " c"
        + random.nextInt(clients) + " " + one(PLACES) + " " + one(SECONDS) + one(FRACTIONS));
  }

  List<Update> list(int length) {
    List<Update> list = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      list.add(next());
    }
    return list;
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
