package io.herd.node.admin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.node.stats.ServerStats;

/** Server stats as JSON: what {@code GET /stats} answers. */
public final class StatsJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private StatsJson() {}

  public static String write(ServerStats stats) {
    try {
      return MAPPER.writeValueAsString(stats);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stats cannot be written", e);
    }
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @throws IllegalArgumentException if it is something else
   */
  public static ServerStats read(String json) {
    try {
      return MAPPER.readValue(json, ServerStats.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("these are no stats: " + e.getOriginalMessage(), e);
    }
  }
}
