package io.herd.loadgen.trace;

import io.herd.loadgen.spec.BadInput;
import java.time.Instant;

/** One recorded position of one client. */
public record Fix(String client, Instant time, double lat, double lon) {
  public Fix {
    client = client.strip().replaceAll("\\s+", "_");
    BadInput.unless(!client.isEmpty(), "the client is empty; give it a name or number");
    BadInput.unless(lat >= -90 && lat <= 90,
        "latitude " + lat + " is not between -90 and 90 degrees");
    BadInput.unless(lon >= -180 && lon <= 180,
        "longitude " + lon + " is not between -180 and 180 degrees");
  }

  int latMicros() {
    return (int) Math.round(lat * 1e6);
  }

  int lonMicros() {
    return (int) Math.round(lon * 1e6);
  }
}
