package io.herd.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LocationCacheTest {
  private static Update update(String client, int time) {
    return UpdateOrderTest.at("AT A +0.1 " + client + " +1+1 " + time);
  }

  @Test
  void keepsTheNewestOfEachClient() {
    LocationCache cache = new LocationCache(10, 1 << 20);
    Update two = update("k", 2);
    assertThat(cache.offer(two)).isSameAs(two);
    assertThat(cache.offer(update("k", 1))).isSameAs(two);
    Update three = update("k", 3);
    assertThat(cache.offer(three)).isSameAs(three);
    assertThat(cache.find(Lines.latin1("k"), 0, 1)).isSameAs(three);
    assertThat(two.isSuperseded()).isTrue();
    assertThat(cache.size()).isEqualTo(1);
    assertThat(cache.storedBytes()).isEqualTo(three.line().length);
  }

  @Test
  void walksItsClientsInAnOrderThatTheSeedDecides() {
    assertThat(walk(1)).isEqualTo(walk(1)).isNotEqualTo(walk(2)).hasSize(100);
  }

  private static List<String> walk(long hashSeed) {
    LocationCache cache = new LocationCache(1_000, 1 << 20, hashSeed);
    for (int i = 0; i < 100; i++) {
      cache.offer(update("k" + i, 1));
    }
    List<String> clients = new ArrayList<>();
    cache.updates().forEachRemaining(update -> clients.add(update.client()));
    return clients;
  }

  @Test
  void refusesNewClientsWhenFullAndStillTakesKnownOnes() {
    LocationCache cache = new LocationCache(2, 1 << 20);
    cache.offer(update("a", 1));
    cache.offer(update("b", 1));
    assertThat(cache.offer(update("c", 1))).isNull();
    Update newer = update("a", 2);
    assertThat(cache.offer(newer)).isSameAs(newer);
    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void takesWhatNeighboursHaveStoredThoughItIsFull() {
    LocationCache cache = new LocationCache(2, 1 << 20);
    int taken = 0;
    for (int i = 0; i < 10_000; i++) {
      Update update = update("k" + i, 1);
      Probe key = cache.probe()
          .over(update.line(), update.clientStart(), update.clientEnd());
      taken += cache.offerOfNeighbour(cache.slot(key), key, update) == update ? 1 : 0;
    }
    assertThat(taken).isEqualTo(cache.size()).isEqualTo(2 + 4_096);
    assertThat(cache.offer(update("c", 1))).isNull();
  }

  @Test
  void refusesWhatDoesNotFitIntoTheBytes() {
    Update first = update("a", 1);
    LocationCache cache = new LocationCache(10, first.line().length + 3);
    assertThat(cache.offer(first)).isSameAs(first);
    assertThat(cache.offer(update("b", 1))).isNull();
    assertThat(cache.offer(update("a", 10_000))).isNull();
    assertThat(cache.storedBytes()).isEqualTo(first.line().length);
  }

  @Test
  void acceptsEachWinnerExactlyOnceUnderContention() throws Exception {
    LocationCache cache = new LocationCache(1_000, 1 << 24);
    AtomicInteger accepted = new AtomicInteger();
    int clients = 50;
    int rounds = 400;
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        int offset = thread;
        tasks.add(
            () -> {
              for (int i = 0; i < clients * rounds; i++) {
                Update update = update("c" + i % clients, (i / clients * 7 + offset) % rounds);
                if (cache.offer(update) == update) {
                  accepted.incrementAndGet();
                }
              }
              return null;
            });
      }
      for (Future<Void> done : pool.invokeAll(tasks)) {
        done.get();
      }
    }
    assertThat(cache.size()).isEqualTo(clients);
    assertThat(accepted.get()).isBetween(clients, clients * rounds);
    cache.updates().forEachRemaining(u -> assertThat(u.seconds()).isEqualTo(rounds - 1));
  }
}
