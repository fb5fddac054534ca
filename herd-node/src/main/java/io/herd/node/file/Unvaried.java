package io.herd.node.file;

import io.herd.core.Variation;
import org.jspecify.annotations.Nullable;

/** What a written herd file leaves out: the variation that is none. */
final class Unvaried {
  @Override
  public boolean equals(@Nullable Object value) {
    return Variation.DEFAULT.equals(value);
  }

  @Override
  public int hashCode() {
    return Variation.DEFAULT.hashCode();
  }
}
