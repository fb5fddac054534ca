package io.herd.node.places;

/** What a query ends with: places, or a failure in Google's form, which is not to be kept. */
final class Reply {
  private final byte[] body;
  private final boolean kept;

  private Reply(byte[] body, boolean kept) {
    this.body = body;
    this.kept = kept;
  }

  static Reply places(byte[] body) {
    return new Reply(body, true);
  }

  static Reply failure(CallFailed failure) {
    return new Reply(failure.body(), false);
  }

  byte[] body() {
    return body;
  }

  boolean kept() {
    return kept;
  }
}
