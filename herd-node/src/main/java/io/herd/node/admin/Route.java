package io.herd.node.admin;

import java.util.function.Supplier;

/** One thing that the admin port can be asked. */
record Route(String method, String path, String purpose, Supplier<Reply> reply) {
  static Route get(String path, String purpose, Supplier<Reply> reply) {
    return new Route("GET", path, purpose, reply);
  }

  static Route post(String path, String purpose, Supplier<Reply> reply) {
    return new Route("POST", path, purpose, reply);
  }

  @Override
  public String toString() {
    return method + " " + path + "  " + purpose;
  }
}
