package io.herd.cli;

import io.herd.cli.attack.AttackCommand;
import io.herd.cli.chaos.ChaosCommand;
import io.herd.cli.check.CheckCommand;
import io.herd.cli.claims.ClaimsCommand;
import io.herd.cli.compare.CompareCommand;
import io.herd.cli.jmh.JmhCommand;
import io.herd.cli.load.LoadCommand;
import io.herd.cli.report.ReportCommand;
import io.herd.cli.sim.SimCommand;
import io.herd.cli.speed.SpeedCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The {@code herd} command: what it can do is in its subcommands. Exit codes: 0 valid, 1 invalid, 2
 * unknown or bad usage.
 */
@Command(name = "herd", mixinStandardHelpOptions = true, versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND", scope = ScopeType.INHERIT,
    description = "Measures application server herds on this machine.",
    subcommands = {UpCommand.class, ServeCommand.class, LoadCommand.class, CheckCommand.class,
      CompareCommand.class, ClaimsCommand.class, ReportCommand.class, SpeedCommand.class,
      JmhCommand.class, SimCommand.class, AttackCommand.class, ChaosCommand.class,
      GenerateCompletion.class},
    footer = {"", "Shell completion: source <(herd generate-completion)"})
public final class HerdCommand implements Runnable {
  @Option(names = "--stacktrace", scope = ScopeType.INHERIT,
      description = "Show where in the program an error came up.")
  private boolean stackTrace;

  @Spec
  private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  /** The whole command, ready to be executed in this JVM. */
  public static CommandLine commandLine() {
    var herd = new HerdCommand();
    var errors = new OneLineErrors(() -> herd.stackTrace);
    return new CommandLine(herd)
        .setParameterExceptionHandler(errors)
        .setExecutionExceptionHandler(errors);
  }

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String... args) {
    System.exit(commandLine().execute(args));
  }
}
