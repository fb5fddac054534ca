package io.herd.cli;

import io.herd.node.Lifetime;
import io.herd.node.LimitsText;
import io.herd.node.Ready;
import io.herd.node.RunningHerd;
import io.herd.node.Wiring;
import io.herd.node.file.HerdFile;
import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs one server in this process until it is told to stop. */
@Command(name = "serve",
    description = "Runs one server of a herd in this process, until Ctrl-C, SIGTERM or POST /stop "
        + "at its admin port.",
    footer = {"", "Examples:",
      "  herd serve --name Clark --port 12003",
      "  herd serve --name Clark --config herd.json --log lines"})
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--name", required = true, paramLabel = "SERVER", description = "Which server.")
  private String name;

  @Option(names = "--config", paramLabel = "FILE",
      description = "The herd file, which tells its neighbours; without one it has none.")
  private @Nullable Path config;

  @Option(names = "--host", paramLabel = "ADDRESS",
      description = "Where clients connect; 0.0.0.0 for every interface.")
  private @Nullable String host;

  @Option(names = "--port", paramLabel = "N", description = "For clients; 0 for any free one.")
  private @Nullable Integer port;

  @Option(names = "--peer-port", paramLabel = "N", description = "For neighbours.")
  private @Nullable Integer peerPort;

  @Option(names = "--admin-port", paramLabel = "N", description = "For readiness and figures.")
  private @Nullable Integer adminPort;

  @Mixin
  private HerdOptions options;

  @Option(names = "--json", description = "Say that it is ready in one line of JSON.")
  private boolean json;

  @Option(names = "--until-eof", description = "Stop when standard input ends, too.")
  private boolean untilEof;

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (var lifetime = new Lifetime(Runtime.getRuntime()::halt)) {
      if (untilEof) {
        lifetime.untilEndOf(System.in);
      }
      var file = file();
      var wiring = Wiring.of(file.places()).withOnStop(lifetime::stop);
      try (var herd = RunningHerd.start(file, List.of(name), wiring)) {
        tell(herd, spec.commandLine().getOut());
        lifetime.await();
      }
    }
    return 0;
  }

  private HerdFile file() throws IOException {
    var file = config == null ? HerdFile.single(name) : HerdFile.read(config);
    var entry = file.entry(name);
    return options.over(file.withServer(new ServerEntry(name,
        host == null ? entry.host() : host,
        entry.peerHost(),
        port == null ? entry.clientPort() : port,
        peerPort == null ? entry.peerPort() : peerPort,
        adminPort == null ? entry.adminPort() : adminPort)));
  }

  private void tell(RunningHerd herd, PrintWriter out) {
    var ready = Ready.of(herd);
    var server = ready.server(name);
    out.println(json ? ready.toJson()
        : name + " is ready: clients at port " + server.port()
            + ", neighbours at port " + server.peerPort() + ", admin at http://127.0.0.1:"
            + server.adminPort() + "/; Ctrl-C ends it");
    if (!json) {
      out.print("Limits: " + LimitsText.of(herd.server(name).server().config().limits(),
          Welcome.INDENT));
    }
    out.flush();
  }
}
