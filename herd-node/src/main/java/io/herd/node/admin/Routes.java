package io.herd.node.admin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds the route of a request and answers it; what there is not is answered with what there is.
 */
record Routes(List<Route> all) implements HttpHandler {
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    var reply = reply(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
    try (exchange) {
      byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", reply.type());
      exchange.sendResponseHeaders(reply.status(), body.length);
      exchange.getResponseBody().write(body);
    }
    reply.after().run();
  }

  Reply reply(String method, String path) {
    var here = all.stream().filter(route -> route.path().equals(path)).toList();
    if (here.isEmpty()) {
      return Reply.text(Reply.NOT_FOUND, "there is no " + path + " here; there are:\n" + list());
    }
    return here.stream().filter(route -> route.method().equals(method)).findFirst()
        .map(Routes::answer)
        .orElseGet(() -> Reply.text(Reply.WRONG_METHOD,
            path + " takes " + here.getFirst().method() + ", not " + method));
  }

  private static Reply answer(Route route) {
    try {
      return route.reply().get();
    } catch (RuntimeException e) {
      return Reply.text(Reply.FAILED, route.path() + " failed: " + e);
    }
  }

  private String list() {
    return all.stream().map(Route::toString).collect(Collectors.joining("\n"));
  }
}
