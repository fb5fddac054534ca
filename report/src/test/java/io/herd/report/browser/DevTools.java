package io.herd.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The DevTools protocol over a WebSocket: commands with their answers, and events as they come. */
final class DevTools implements WebSocket.Listener, AutoCloseable {
  private static final long PATIENCE_SECONDS = 30;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final StringBuilder part = new StringBuilder();
  private final WebSocket socket;
  private String session = "";

  DevTools(URI address) {
    socket = await(client.newWebSocketBuilder().buildAsync(address, this));
  }

  /** Further commands go to this session of a page. */
  void session(String id) {
    session = id;
  }

  /** Sends a command and waits for its answer. */
  JsonNode ask(String method, Map<String, ?> params) {
    var id = next.incrementAndGet();
    var answer = new CompletableFuture<JsonNode>();
    asked.put(id, answer);
    ObjectNode command = JSON.createObjectNode().put("id", id).put("method", method);
    command.set("params", JSON.valueToTree(params));
    if (!session.isEmpty()) {
      command.put("sessionId", session);
    }
    await(socket.sendText(command.toString(), true));
    var got = await(answer);
    if (got.has("error")) {
      throw new IllegalStateException(method + ": " + got.path("error"));
    }
    return got.path("result");
  }

  /** The events of one kind that came so far. */
  List<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(method))
        .map(event -> event.path("params"))
        .toList();
  }

  void forgetEvents() {
    events.clear();
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    part.append(data);
    if (last) {
      take(part.toString());
      part.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void take(String message) {
    try {
      var tree = JSON.readTree(message);
      var answer = asked.remove(tree.path("id").asInt(-1));
      if (answer == null) {
        events.add(tree);
      } else {
        answer.complete(tree);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  private static <T> T await(CompletionStage<T> stage) {
    return stage.toCompletableFuture().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }
}
