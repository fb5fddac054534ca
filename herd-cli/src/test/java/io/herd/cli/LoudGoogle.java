package io.herd.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A proxy behind which a stand-in for Google itself is found, with a certificate in Google's names.
 * It fails in one way at a time, and repeats what it was asked wherever a reply has room for it.
 */
final class LoudGoogle implements AutoCloseable {
  /** How it fails. */
  enum Way {
    NO_TUNNEL, NO_TLS, SILENT, BROKEN_OFF, NOT_JSON, DENIED, REDIRECT, ERROR;

    /** Whether a question comes through to it. */
    boolean hears() {
      return this != NO_TUNNEL && this != NO_TLS;
    }
  }

  private static final char[] PASSWORD = "changeit".toCharArray();

  private final Path store;
  private final HttpsServer server;
  private final ServerSocket proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Map<Way, String> heard = new ConcurrentHashMap<>();
  private volatile Way way = Way.ERROR;

  /** Keeps its certificate in a folder. */
  LoudGoogle(Path folder) throws Exception {
    store = folder.resolve("google.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    int code = new ProcessBuilder(List.of(keytool.toString(), "-genkeypair", "-alias", "google",
        "-keyalg", "EC", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass",
        new String(PASSWORD), "-dname", "CN=stand-in", "-ext",
        "SAN=dns:maps.googleapis.com,dns:places.googleapis.com")).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("keytool ended with exit code " + code);
    }
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(context()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
    Thread.startVirtualThread(this::accept);
  }

  private SSLContext context() throws GeneralSecurityException, IOException {
    var keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD);
    }
    var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    factory.init(keys, PASSWORD);
    var context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  /** What a JVM must be told to find it in Google's place. */
  String options() {
    return "-Dhttps.proxyHost=127.0.0.1 -Dhttps.proxyPort=" + proxy.getLocalPort()
        + " -Djavax.net.ssl.trustStore=" + store + " -Djavax.net.ssl.trustStorePassword="
        + new String(PASSWORD);
  }

  void now(Way other) {
    way = other;
  }

  /** What was asked of it, with all headers, while it failed in this way. */
  String heard(Way when) {
    return heard.getOrDefault(when, "");
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet().stream()
        .map(header -> header.getKey() + ": " + header.getValue()).collect(Collectors.joining(" "));
    heard.merge(way, asked, String::concat);
    exchange.getResponseHeaders().set("Connection", "close"); // each question dials anew
    switch (way) {
      case ERROR -> reply(exchange, 500, asked);
      case REDIRECT -> {
        exchange.getResponseHeaders().set("Location",
            "http://127.0.0.1:1" + exchange.getRequestURI());
        reply(exchange, 302, asked);
      }
      case DENIED -> reply(exchange, 200, "{\"results\": [], \"status\": \"REQUEST_DENIED\","
          + " \"error_message\": \"" + asked.replace('"', '\'') + "\"}");
      case BROKEN_OFF -> {
        exchange.sendResponseHeaders(200, 100_000);
        exchange.getResponseBody().write(asked.getBytes(UTF_8));
        exchange.close();
      }
      case SILENT -> {}
      default -> reply(exchange, 200, "<html>" + asked);
    }
  }

  private static void reply(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(code, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void accept() {
    try {
      while (true) {
        var socket = proxy.accept();
        Thread.startVirtualThread(() -> tunnel(socket));
      }
    } catch (IOException _) {
      // Closed: the test is over.
    }
  }

  private void tunnel(Socket near) {
    try (near;
        var far = new Socket(InetAddress.getLoopbackAddress(),
            server.getAddress().getPort())) {
      String asked = head(near.getInputStream());
      if (way == Way.NO_TUNNEL) {
        say(near, "HTTP/1.1 502 " + asked.replaceAll("\\s+", " ") + "\r\n\r\n");
        return;
      }
      say(near, "HTTP/1.1 200 OK\r\n\r\n");
      if (way == Way.NO_TLS) {
        near.getInputStream().read(); // what comes with the 200 itself, the client would drop
        say(near, "this is no TLS at all");
        return;
      }
      Thread.startVirtualThread(() -> pump(near, far));
      pump(far, near);
    } catch (IOException _) {
      // One end is gone.
    }
  }

  private static String head(InputStream in) throws IOException {
    var text = new StringBuilder();
    while (!text.toString().endsWith("\r\n\r\n")) {
      int b = in.read();
      if (b < 0) {
        throw new IOException("no request");
      }
      text.append((char) b);
    }
    return text.toString();
  }

  private static void say(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(ISO_8859_1));
  }

  private static void pump(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException _) {
      // One end is gone.
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    server.stop(0);
  }
}
