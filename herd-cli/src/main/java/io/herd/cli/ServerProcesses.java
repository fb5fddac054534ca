package io.herd.cli;

import io.herd.node.Ready;
import io.herd.node.file.HerdFile;
import io.herd.node.process.AdminClient;
import io.herd.node.process.ChildJvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;

/** A herd with a JVM for each server. Each runs {@code herd serve} and ends with this one. */
final class ServerProcesses implements LiveHerd {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, ChildJvm> children = new LinkedHashMap<>();
  private final HerdFile file;

  private ServerProcesses(HerdFile file) {
    this.file = file;
  }

  /**
   * Starts all servers at once and waits until every link is up.
   *
   * @param config where the file is written, for them and for those that are started again
   * @param flags of each JVM
   * @param ended called with name and exit code when a server's process has ended
   * @throws IOException in one line, if one does not start; nothing is left behind then
   */
  static ServerProcesses start(
      HerdFile file, Path config, List<String> flags, BiConsumer<String, Integer> ended)
      throws IOException, InterruptedException {
    file.write(config);
    var herd = new ServerProcesses(file);
    try {
      herd.startAll(config, flags);
      herd.children.forEach(
          (name, child) -> child.onExit().thenAccept(code -> ended.accept(name, code)));
      herd.awaitLinks();
      return herd;
    } catch (IOException | InterruptedException e) {
      herd.close();
      throw e;
    }
  }

  private void startAll(Path config, List<String> flags) throws IOException, InterruptedException {
    Map<String, Future<ChildJvm>> starting = new LinkedHashMap<>();
    try (var threads = Executors.newCachedThreadPool()) {
      for (var name : file.graph().servers()) {
        starting.put(name, threads.submit(() -> start(name, config, flags)));
      }
    }
    for (var child : starting.entrySet()) {
      if (child.getValue().state() == Future.State.SUCCESS) {
        children.put(child.getKey(), child.getValue().resultNow());
      }
    }
    for (var child : starting.values()) {
      checked(child);
    }
  }

  private static ChildJvm start(String name, Path config, List<String> flags) throws IOException {
    var arguments = new ArrayList<>(flags);
    arguments.addAll(List.of("--enable-native-access=ALL-UNNAMED", HerdCommand.class.getName(),
        "serve", "--name", name, "--config", config.toString(), "--json", "--until-eof"));
    return ChildJvm.start("server " + name, arguments, Redirect.INHERIT, PATIENCE);
  }

  private static void checked(Future<ChildJvm> child) throws IOException, InterruptedException {
    try {
      child.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private void awaitLinks() throws IOException, InterruptedException {
    Map<String, AdminClient> admins = new LinkedHashMap<>();
    ready().servers()
        .forEach(server -> admins.put(server.name(), new AdminClient(server.adminPort())));
    AdminClient.awaitReady(admins, PATIENCE);
  }

  @Override
  public Ready ready() {
    return Ready.of(children.values().stream()
        .flatMap(child -> Ready.parse(child.ready()).servers().stream()).toList(), file);
  }

  @Override
  public void close() {
    try (var threads = Executors.newCachedThreadPool()) {
      children.values().forEach(child -> threads.execute(child::close));
    }
  }
}
