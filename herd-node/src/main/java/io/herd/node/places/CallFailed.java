package io.herd.node.places;

import io.herd.core.places.PlacesBody;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/**
 * A call that gave no places, in words that any client may read. It never carries the cause: the
 * messages of others could hold the URL, and so the key.
 */
final class CallFailed extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final String UNKNOWN = "UNKNOWN_ERROR";
  private static final Set<String> STATUSES =
      Set.of("OVER_QUERY_LIMIT", "REQUEST_DENIED", "INVALID_REQUEST", UNKNOWN, "NOT_FOUND");

  private final String status;

  private CallFailed(String status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  static CallFailed tooMany() {
    return new CallFailed("OVER_QUERY_LIMIT", "too many Places calls are in flight; ask again");
  }

  static CallFailed pausing() {
    return new CallFailed(UNKNOWN, "Places failed many times in a row; ask again in a second");
  }

  static CallFailed form() {
    return new CallFailed(UNKNOWN, "Places sent something else than its reply form");
  }

  static CallFailed status(String status) {
    return STATUSES.contains(status)
        ? new CallFailed(status, "Places answered " + status)
        : form();
  }

  static CallFailed http(int code) {
    var status = switch (code) {
      case 400 -> "INVALID_REQUEST";
      case 401, 403 -> "REQUEST_DENIED";
      case 429 -> "OVER_QUERY_LIMIT";
      default -> UNKNOWN;
    };
    return new CallFailed(status, "Places answered HTTP " + code);
  }

  /** What to say of anything that a call can end with. */
  static CallFailed of(Throwable thrown) {
    return switch (thrown) {
      case CompletionException wrapped when wrapped.getCause() != null -> of(wrapped.getCause());
      case CallFailed failed -> failed;
      case HttpConnectTimeoutException _, ConnectException _ ->
          new CallFailed(UNKNOWN, "Places cannot be reached");
      case TimeoutException _ -> new CallFailed(UNKNOWN, "Places did not answer in time");
      default -> new CallFailed(UNKNOWN, "Places broke off its answer, or it was too long");
    };
  }

  byte[] body() {
    return PlacesBody.failure(status, String.valueOf(getMessage()));
  }
}
