package io.herd.core;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a neighbour is sent never goes back, and ends at what is stored. */
class PeerLinkPropertyTest {
  private static final PeerLink.Wire POLLED =
      new PeerLink.Wire() {
        @Override
        public void wake() {}

        @Override
        public void close(String reason) {
          throw new AssertionError(reason);
        }
      };

  /** One server, its link, and what came out of that, newest of each client. */
  private static final class Sent {
    private final HerdServer server = Lines.server("Clark");
    private final PeerLink link = new PeerLink(server, POLLED);
    private final Output out = new Output(64, 64);
    private final Map<String, Update> newest = new HashMap<>();

    void drain(int maxBytes) {
      link.drain(out, maxBytes);
      new String(out.array(), 0, out.length(), ISO_8859_1).lines()
          .map(UpdateOrderTest::at)
          .forEach(update -> {
            Update before = newest.put(update.client(), update);
            assertThat(before == null || before.compareTo(update) <= 0)
                .as("%s after %s", update, before).isTrue();
          });
      out.clear();
    }

    void offer(Update update) {
      if (server.cache().offer(update) == update) {
        link.offer(update);
      }
    }
  }

  @Test
  void neverSendsAnOlderAfterANewer() {
    Property.holds(3_000, random -> {
      var sent = new Sent();
      var draw = new RandomUpdates(random, 5);
      draw.list(random.nextInt(10)).forEach(sent.server.cache()::offer);
      sent.link.up("Bona", sent.server.cache().updates());
      for (int step = random.nextInt(60); step > 0; step--) {
        act(random, sent, draw);
      }
      sent.drain(Integer.MAX_VALUE);
      sent.server.cache().updates().forEachRemaining(
          update -> assertThat(sent.newest.get(update.client())).hasToString(update.toString()));
    });
  }

  private static void act(Random random, Sent sent, RandomUpdates draw) {
    if (random.nextInt(3) > 0) {
      sent.offer(draw.next());
    } else {
      sent.drain(1 + random.nextInt(200));
    }
  }
}
