package io.herd.report.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** One headless Chromium with one page in it. It is killed when it is closed. */
final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "chrome");
  private static final int PATIENCE_SECONDS = 30;
  private static final String LISTENING = "DevTools listening on ";

  private final Process process;
  private final DevTools tools;

  private Chromium(Process process, DevTools tools) {
    this.process = process;
    this.tools = tools;
  }

  /** The program, if there is one on the path. */
  static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts it with a profile of its own. */
  static Chromium start(Path program, Path profile) throws IOException {
    var process = new ProcessBuilder(program.toString(), "--headless", "--no-sandbox",
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--hide-scrollbars",
        "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    try {
      var tools = new DevTools(address(process));
      var target = tools.ask("Target.createTarget", Map.of("url", "about:blank"));
      tools.session(tools.ask("Target.attachToTarget",
          Map.of("targetId", target.path("targetId").asText(), "flatten", true))
          .path("sessionId").asText());
      for (var domain : List.of("Page", "Runtime", "Log")) {
        tools.ask(domain + ".enable", Map.of());
      }
      return new Chromium(process, tools);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Opens a file at a width in CSS pixels, in light or dark colours, and waits for its charts. */
  void open(Path file, int width, String scheme) {
    tools.forgetEvents();
    tools.ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", 900,
        "deviceScaleFactor", 1, "mobile", width < 600));
    tools.ask("Emulation.setEmulatedMedia", Map.of("features",
        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    tools.ask("Page.navigate", Map.of("url", file.toUri().toString()));
    Awaitility.await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS).until(() -> evaluate(
        "document.readyState === 'complete' && [...document.querySelectorAll('.plot')]"
            + ".every((box) => box.clientWidth === 0 || box.dataset.shown !== undefined)")
        .asBoolean());
  }

  /** The value of a script's expression. */
  JsonNode evaluate(String expression) {
    var answer = tools.ask("Runtime.evaluate",
        Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(expression + ": " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** A click of the mouse at a place of the window. */
  void click(double x, double y) {
    for (var type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      tools.ask("Input.dispatchMouseEvent",
          Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
    }
  }

  /** What the page complained of since it was opened. */
  List<JsonNode> complaints() {
    return Stream.of(
        tools.events("Runtime.exceptionThrown").stream(),
        tools.events("Log.entryAdded").stream(),
        tools.events("Runtime.consoleAPICalled").stream()
            .filter(call -> call.path("type").asText().matches("error|warning|assert")))
        .flatMap(events -> events)
        .toList();
  }

  /** A picture of the whole page. */
  void screenshot(Path file) {
    var data = tools.ask("Page.captureScreenshot",
        Map.of("format", "png", "captureBeyondViewport", true, "clip", whole()))
        .path("data").asText();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.write(file, Base64.getDecoder().decode(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> whole() {
    var size = tools.ask("Page.getLayoutMetrics", Map.of()).path("cssContentSize");
    return Map.of("x", 0, "y", 0, "width", size.path("width").asDouble(),
        "height", Math.min(16_000, size.path("height").asDouble()), "scale", 1);
  }

  @Override
  public void close() {
    tools.close();
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** It says on standard error where it listens; the rest of what it says there is thrown away. */
  private static URI address(Process process) {
    var address = new AtomicReference<URI>();
    Thread.ofVirtual().start(() -> {
      try (BufferedReader lines = process.errorReader()) {
        lines.lines()
            .filter(line -> line.startsWith(LISTENING))
            .forEach(line -> address.set(URI.create(line.substring(LISTENING.length()).strip())));
      } catch (IOException | UncheckedIOException _) {
        // It has ended.
      }
    });
    try {
      return Awaitility.await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .until(address::get, found -> found != null);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }
}
