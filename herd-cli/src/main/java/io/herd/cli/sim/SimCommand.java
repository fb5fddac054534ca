package io.herd.cli.sim;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs herds of the real core on a network that a seed decides, in virtual time. */
@Command(
    name = "sim",
    mixinStandardHelpOptions = true,
    description = "Runs the real core in virtual time, on a network that a seed decides.")
public final class SimCommand implements Callable<Integer> {
  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "the campaign is not here yet");
  }
}
