package io.herd.cli;

import io.herd.cli.compare.CompareCommand;
import io.herd.cli.compare.ReportCommand;
import io.herd.cli.load.LoadCommand;
import io.herd.cli.speed.SpeedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code herd} command: what it can do is in its subcommands. */
@Command(name = "herd", mixinStandardHelpOptions = true, versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {CompareCommand.class, LoadCommand.class, ReportCommand.class,
      SpeedCommand.class},
    description = "Measures application server herds on this machine.")
public final class HerdCommand implements Runnable {
  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String... args) {
    System.exit(new CommandLine(new HerdCommand()).execute(args));
  }
}
