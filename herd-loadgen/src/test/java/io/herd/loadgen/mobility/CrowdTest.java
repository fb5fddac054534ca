package io.herd.loadgen.mobility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CrowdTest {
  private static final long SECOND = 1_000_000_000L;
  private static final int CLIENTS = 300;
  /** Rounding to a millionth of a degree may add this to a distance, at both ends. */
  private static final double ROUNDING_METRES = 0.35;

  @Test
  void oneSeedIsOneWay() {
    Crowd first = new Crowd(5, CLIENTS);
    Crowd again = new Crowd(5, CLIENTS);
    Crowd other = new Crowd(6, CLIENTS);
    for (int client = 0; client < CLIENTS; client++) {
      for (long second = 0; second < 600; second += 7) {
        first.advance(client, second * SECOND);
      }
      again.advance(client, 595 * SECOND);
      other.advance(client, 595 * SECOND);
      assertThat(place(first, client)).isEqualTo(place(again, client));
      assertThat(place(first, client)).isNotEqualTo(place(other, client));
    }
  }

  @Test
  void nobodyIsFasterThanTheirTopSpeed() {
    Crowd crowd = new Crowd(1, CLIENTS);
    for (int client = 0; client < CLIENTS; client++) {
      crowd.advance(client, 0);
      for (long second = 3; second < 900; second += 3) {
        double lat = crowd.latMicros(client) / 1e6;
        double lon = crowd.lonMicros(client) / 1e6;
        crowd.advance(client, second * SECOND);
        assertThat(metres(crowd, client, lat, lon))
            .isLessThan(3 * crowd.travel(client).top() * 1.001 + ROUNDING_METRES);
      }
    }
  }

  @Test
  void everyoneStaysInTheirCityAndMostMove() {
    Crowd crowd = new Crowd(2, CLIENTS);
    int moved = 0;
    for (int client = 0; client < CLIENTS; client++) {
      City city = crowd.city(client);
      crowd.advance(client, 3_600 * SECOND);
      double lat = crowd.latMicros(client) / 1e6;
      double lon = crowd.lonMicros(client) / 1e6;
      assertThat(metres(crowd, client, city.lat(), city.lon()))
          .isLessThan(1.1 * city.radiusMetres());
      crowd.advance(client, 7_200 * SECOND);
      moved += metres(crowd, client, lat, lon) > 200 ? 1 : 0;
    }
    assertThat(moved).isGreaterThan(CLIENTS * 9 / 10);
  }

  /** Over a minute, about two turns: steady headings keep most of their direction, random none. */
  @Test
  void headingsPersist() {
    Crowd crowd = new Crowd(3, CLIENTS);
    double sum = 0;
    int moving = 0;
    for (int client = 0; client < CLIENTS; client++) {
      double before = heading(crowd, client, 100);
      double after = heading(crowd, client, 160);
      if (!Double.isNaN(before + after)) {
        sum += Math.cos(after - before);
        moving++;
      }
    }
    assertThat(moving).isGreaterThan(CLIENTS / 2);
    assertThat(sum / moving).isGreaterThan(0.5);
  }

  @Test
  void allModesAndHemispheresOccur() {
    Crowd crowd = new Crowd(4, CLIENTS);
    Set<Travel> modes = EnumSet.noneOf(Travel.class);
    Set<String> quarters = new TreeSet<>();
    IntStream.range(0, CLIENTS).forEach(client -> {
      modes.add(crowd.travel(client));
      quarters.add((crowd.latMicros(client) < 0 ? "S" : "N")
          + (crowd.lonMicros(client) < 0 ? "W" : "E"));
    });
    assertThat(modes).containsExactlyInAnyOrder(Travel.values());
    assertThat(quarters).containsExactly("NE", "NW", "SE", "SW");
  }

  private static long place(Crowd crowd, int client) {
    return crowd.latMicros(client) * 1_000_000_000L + crowd.lonMicros(client);
  }

  /** Where a client goes in the five seconds from {@code second} on; NaN if it stands still. */
  private static double heading(Crowd crowd, int client, long second) {
    crowd.advance(client, second * SECOND);
    int lat = crowd.latMicros(client);
    int lon = crowd.lonMicros(client);
    crowd.advance(client, (second + 5) * SECOND);
    int north = crowd.latMicros(client) - lat;
    double east = (crowd.lonMicros(client) - lon)
        * Math.cos(Math.toRadians(crowd.city(client).lat()));
    return Math.hypot(north, east) < 10 ? Double.NaN : Math.atan2(east, north);
  }

  private static double metres(Crowd crowd, int client, double lat, double lon) {
    double north = (crowd.latMicros(client) / 1e6 - lat) * City.METRES_PER_DEGREE;
    double east = (crowd.lonMicros(client) / 1e6 - lon) * City.METRES_PER_DEGREE
        * Math.cos(Math.toRadians(crowd.city(client).lat()));
    return Math.hypot(north, east);
  }
}
