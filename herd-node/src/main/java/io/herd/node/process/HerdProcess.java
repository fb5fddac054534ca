package io.herd.node.process;

import io.herd.node.HerdMain;
import io.herd.node.Ready;
import io.herd.node.file.HerdFile;
import io.herd.node.stats.ProcessStats;
import io.herd.node.stats.ServerStats;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A whole herd in one fresh JVM: what a trial measures. Ends with this JVM at the latest. */
public final class HerdProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

  private final ChildJvm jvm;
  private final Ready ready;

  private HerdProcess(ChildJvm jvm, Ready ready) {
    this.jvm = jvm;
    this.ready = ready;
  }

  /**
   * Starts it and waits until all servers listen and all links are up.
   *
   * @param flags of its JVM, such as {@code -Xmx512m}
   * @param folder where its {@code herd.json} and {@code herd.err} (standard error) are written; it
   *     exists
   * @throws IOException in one line, if it does not start
   */
  public static HerdProcess start(HerdFile file, List<String> flags, Path folder)
      throws IOException {
    return start(file, Scheduling.NORMAL, flags, folder);
  }

  /** As above, scheduled so. */
  public static HerdProcess start(
      HerdFile file, Scheduling scheduling, List<String> flags, Path folder) throws IOException {
    var config = folder.resolve("herd.json");
    file.write(config);
    var arguments = new ArrayList<>(flags);
    arguments.addAll(List.of(NATIVE, HerdMain.class.getName(), "--config", config.toString(),
        "--until-eof"));
    var log = Redirect.to(folder.resolve("herd.err").toFile());
    var jvm = ChildJvm.start("the herd", scheduling, arguments, log, PATIENCE, _ -> {});
    return new HerdProcess(jvm, Ready.parse(jvm.ready()));
  }

  /** What it has said of itself when it was ready. */
  public Ready ready() {
    return ready;
  }

  /** Its servers and their ports, in the topology's order. */
  public List<Ready.Server> servers() {
    return ready.servers();
  }

  /** One of them. */
  public Ready.Server server(String name) {
    return ready.server(name);
  }

  /** The admin port of a server. */
  public AdminClient admin(String server) {
    return new AdminClient(server(server).adminPort());
  }

  /** How every server is now, in order. */
  public List<ServerStats> stats() throws IOException {
    var all = new ArrayList<ServerStats>();
    for (var server : servers()) {
      all.add(new AdminClient(server.adminPort()).stats());
    }
    return all;
  }

  /** What the process has used up to now. */
  public ProcessStats usage() throws IOException {
    return new AdminClient(servers().getFirst().adminPort()).stats().process();
  }

  /** The whole command line, for a result's record. */
  public List<String> command() {
    return jvm.command();
  }

  public ProcessHandle handle() {
    return jvm.handle();
  }

  /** SIGKILL. */
  public void kill() {
    jvm.kill();
  }

  /** Ends it gracefully; it is gone when this returns, within about 12 s. */
  @Override
  public void close() {
    jvm.close();
  }
}
