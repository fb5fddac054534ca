package io.herd.cli.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lays flags that were given over one object of a spec; those that were not leave it as it is. */
final class Members {
  private final ObjectNode tree;
  private final String object;

  Members(ObjectNode tree, String object) {
    this.tree = tree;
    this.object = object;
  }

  Members put(String key, @Nullable Integer value) {
    if (value != null) {
      at().put(key, value);
    }
    return this;
  }

  Members put(String key, @Nullable Double value) {
    if (value != null) {
      at().put(key, value);
    }
    return this;
  }

  Members put(String key, @Nullable Duration value) {
    if (value != null) {
      at().put(key, value.toMillis());
    }
    return this;
  }

  Members put(String key, @Nullable String value) {
    if (value != null) {
      at().put(key, value);
    }
    return this;
  }

  /** Switches something on. */
  Members on(String key, boolean wanted) {
    if (wanted) {
      at().put(key, true);
    }
    return this;
  }

  private ObjectNode at() {
    JsonNode there = tree.get(object);
    return there instanceof ObjectNode known ? known : tree.putObject(object);
  }
}
