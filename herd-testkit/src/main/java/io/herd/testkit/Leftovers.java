package io.herd.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What has come into this JVM since it was made and has not gone again: threads, virtual ones
 * included, and sockets, pipes and pollers.
 */
final class Leftovers implements AutoCloseable {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static final Pattern OF_THE_JDK =
      Pattern.compile("ForkJoinPool-1-worker-.*|ForkJoinPool\\.commonPool.*|JFR .*|.*-Poller.*");

  private final VirtualThreads virtualThreads = new VirtualThreads();
  private final Set<Thread> threads = Thread.getAllStackTraces().keySet();
  private final List<String> descriptors = openDescriptors();

  /** A line for each. */
  List<String> now() {
    var left = new ArrayList<>(openDescriptors());
    descriptors.forEach(left::remove);
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !threads.contains(thread))
        .map(Thread::getName)
        .filter(name -> !OF_THE_JDK.matcher(name).matches())
        .forEach(left::add);
    left.addAll(virtualThreads.unfinished());
    return left;
  }

  /** What each open descriptor but those of files stands for; nothing where that cannot be seen. */
  private static List<String> openDescriptors() {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return List.of();
    }
    try (var files = Files.list(DESCRIPTORS)) {
      return files.map(Leftovers::target).filter(Leftovers::isNoFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Null for one that was closed meanwhile. */
  private static @Nullable String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return null;
    }
  }

  private static boolean isNoFile(@Nullable String target) {
    return target != null && !target.startsWith("/");
  }

  @Override
  public void close() {
    virtualThreads.close();
  }
}
