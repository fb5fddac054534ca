package io.herd.node.admin;

/**
 * An HTTP reply of the admin port.
 *
 * @param after what is done once it is sent
 */
record Reply(int status, String type, String body, Runnable after) {
  static final int OK = 200;
  static final int ACCEPTED = 202;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int FAILED = 500;
  static final int NOT_READY = 503;

  static Reply text(int status, String line) {
    return new Reply(status, "text/plain; charset=utf-8", line + "\n", () -> {});
  }

  static Reply json(String body) {
    return new Reply(OK, "application/json", body + "\n", () -> {});
  }

  static Reply metrics(String body) {
    return new Reply(OK, "text/plain; version=0.0.4; charset=utf-8", body, () -> {});
  }

  Reply then(Runnable action) {
    return new Reply(status, type, body, action);
  }
}
