package io.herd.loadgen.check.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.herd.loadgen.check.Server;
import io.herd.loadgen.check.Trial;
import io.herd.loadgen.style.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An answered WHATSAT, taken apart.
 *
 * @param body from the first LF to the closing brace
 * @param tail what follows the closing brace
 * @param json missing if the body is none
 */
record Places(Reply reply, String body, String tail, JsonNode json) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  /** Places may take longer than the herd itself. */
  private static final int FACTOR = 4;

  /** Asks about a client. */
  static Places near(Trial trial, Server server, String client, String radius, String bound) {
    return of(trial.ask(
        server, "WHATSAT " + client + " " + radius + " " + bound, within(trial)));
  }

  static Duration within(Trial trial) {
    return trial.patience().multipliedBy(FACTOR);
  }

  static Places of(Reply reply) {
    String text = reply.text();
    int start = text.indexOf('\n') + 1;
    int end = text.lastIndexOf('}') + 1;
    boolean has = text.startsWith("AT ") && start > 0 && start < end;
    String body = has ? text.substring(start, end) : "";
    return new Places(reply, body, has ? text.substring(end) : "", parse(body));
  }

  private static JsonNode parse(String body) {
    try {
      // Bytes, because Jackson is to find out whether they are UTF-8.
      return JSON.readTree(body.getBytes(StandardCharsets.ISO_8859_1));
    } catch (JsonProcessingException _) {
      return MissingNode.getInstance();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Google's word for how it went; empty if there is none. */
  String status() {
    return json.path("status").asText("");
  }

  /** How many places there are; -1 if there is no list of them. */
  int count() {
    JsonNode results = json.path("results");
    return results.isArray() ? results.size() : -1;
  }

  boolean isJson() {
    return json.isObject();
  }
}
