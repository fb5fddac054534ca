package io.herd.benchmarks.system;

import io.herd.core.Transport;
import io.herd.core.Variation;
import io.herd.loadgen.start.Launch;
import io.herd.node.HerdMain;
import io.herd.report.metric.CodeLines;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A transport of Herd's. */
public record OwnSystem(Transport transport) implements HerdSystem {
  /** Its client port listens before its admin port does; {@link HerdMain} says when all do. */
  private static final Pattern READY = Pattern.compile("^\\{\"servers\"");

  @Override
  public String name() {
    return transport.name();
  }

  @Override
  public Optional<String> missing(Variation variation) {
    return transport.unavailable().or(() -> transport.refusal(variation));
  }

  @Override
  public Launch launch(String server, Path file, List<String> jvmFlags) {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(jvmFlags);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", HerdMain.class.getName(),
        "--config", file.toString(), "--name", server, "--transport", transport.name()));
    return new Launch(command, Map.of(), Optional.of(READY));
  }

  @Override
  public String clientStyle() {
    return "lf";
  }

  @Override
  public Map<String, String> setUp() {
    return Map.of();
  }

  /** The transport's own module; all flavours of one module share its lines. */
  @Override
  public OptionalLong codeLines(Path home) {
    String name = transport.getClass().getPackageName();
    String module = "herd-" + name.substring(name.lastIndexOf('.') + 1);
    return CodeLines.in(home.resolve(module).resolve("src/main/java"));
  }
}
