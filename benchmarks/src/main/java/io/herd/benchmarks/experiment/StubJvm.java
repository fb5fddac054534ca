package io.herd.benchmarks.experiment;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.herd.loadgen.stub.StubMain;
import io.herd.loadgen.stub.StubOptions;
import io.herd.node.process.ChildJvm;
import io.herd.node.process.Scheduling;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The Places stub in a JVM of its own. */
final class StubJvm implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(30);
  private static final List<String> FLAGS =
      List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final ChildJvm jvm;
  private final URI url;

  private StubJvm(ChildJvm jvm) throws IOException {
    this.jvm = jvm;
    url = URI.create(new JsonMapper().readTree(jvm.ready()).path("url").asText());
  }

  static StubJvm start(String latency, boolean fast, Path folder) throws IOException {
    List<String> words = new ArrayList<>(FLAGS);
    words.add(StubMain.class.getName());
    words.addAll(new StubOptions(0, latency, fast, true).arguments());
    Redirect log = Redirect.to(folder.resolve("stub.err").toFile());
    return new StubJvm(ChildJvm.start(
        "the Places stub", Scheduling.subject(), words, log, START, _ -> {}));
  }

  URI url() {
    return url;
  }

  long pid() {
    return jvm.handle().pid();
  }

  List<String> command() {
    return jvm.command();
  }

  @Override
  public void close() {
    jvm.close();
  }
}
