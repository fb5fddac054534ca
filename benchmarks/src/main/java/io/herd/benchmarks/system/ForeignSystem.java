package io.herd.benchmarks.system;

import static java.util.stream.Collectors.joining;

import io.herd.core.Variation;
import io.herd.loadgen.start.Launch;
import io.herd.report.metric.CodeLines;
import io.herd.report.result.Arm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A herd's server in any language, known by its descriptor.
 *
 * @param name its folder in the project, such as {@code peers/asyncio}; or what it calls itself
 * @param folder where the descriptor is; absolute
 */
public record ForeignSystem(String name, Path folder, Descriptor descriptor)
    implements HerdSystem {

  /** It may be asked for per-message links and for no other variation. */
  @Override
  public Optional<String> missing(Variation variation) {
    if (!variation.equals(Variation.DEFAULT.withLinks(variation.links()))) {
      return Optional.of(name + " knows of no variation but links");
    }
    String install = descriptor.needs().stream().filter(need -> !need.isMet())
        .map(Need::install).distinct().collect(joining(" && "));
    return install.isEmpty() ? Optional.empty() : Optional.of("install with: " + install);
  }

  @Override
  public Launch launch(String server, Path file, List<String> jvmFlags) {
    List<String> command = descriptor.command().stream()
        .map(word -> word.replace("{folder}", folder.toString())
            .replace("{name}", server).replace("{config}", file.toString()))
        .toList();
    return new Launch(command, descriptor.environment(), descriptor.ready().isEmpty()
        ? Optional.empty()
        : Optional.of(Pattern.compile(descriptor.ready())));
  }

  @Override
  public String clientStyle() {
    return descriptor.clientStyle();
  }

  @Override
  public Map<String, String> setUp() {
    String needs = descriptor.needs().stream().map(Need::install).distinct()
        .collect(joining(" && "));
    return needs.isEmpty() ? Map.of(Arm.SYSTEM, descriptor.title())
        : Map.of(Arm.SYSTEM, descriptor.title(), "installed with", needs);
  }

  @Override
  public OptionalLong codeLines(Path home) {
    return CodeLines.matching(folder, descriptor.sources());
  }
}
