package io.herd.benchmarks.speed;

import io.herd.node.process.ChildJvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The bare echo server of a transport's I/O model, in a JVM of its own. */
record EchoSubject(String name, int port, ChildJvm jvm) implements Subject {
  static EchoSubject start(String transport, List<String> flags, Path folder) throws IOException {
    List<String> words = new ArrayList<>(flags);
    words
        .addAll(List.of("--enable-native-access=ALL-UNNAMED", EchoMain.class.getName(), transport));
    Redirect log = Redirect.to(folder.resolve("echo-" + transport + ".err").toFile());
    ChildJvm jvm = ChildJvm.start("the echo server", words, log, Duration.ofSeconds(20));
    return new EchoSubject("echo of " + transport, Integer.parseInt(jvm.ready()), jvm);
  }

  @Override
  public long pid() {
    return jvm.handle().pid();
  }

  @Override
  public void close() {
    jvm.close();
  }
}
