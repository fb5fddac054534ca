package io.herd.benchmarks.speed;

import java.util.ArrayList;
import java.util.List;

/** Several servers that end together. */
final class Subjects implements AutoCloseable {
  private final List<Subject> all = new ArrayList<>();

  void add(Subject subject) {
    all.add(subject);
  }

  List<Subject> all() {
    return List.copyOf(all);
  }

  @Override
  public void close() {
    all.forEach(Subject::close);
  }
}
