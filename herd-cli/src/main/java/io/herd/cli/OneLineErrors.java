package io.herd.cli;

import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says each error in one line: what is wrong, where, how to mend it. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final BooleanSupplier stackTrace;

  OneLineErrors(BooleanSupplier stackTrace) {
    this.stackTrace = stackTrace;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    var command = e.getCommandLine();
    var name = command.getCommandSpec().qualifiedName();
    return say(e, command, name + ": " + oneLine(e.getMessage()) + suggestions(e)
        + "; see " + name + " --help");
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    var name = command.getCommandSpec().qualifiedName();
    return say(e, command, name + ": " + switch (e) {
      case IllegalArgumentException _, IOException _, TimeoutException _ -> oneLine(e.getMessage());
      case InterruptedException _ -> "interrupted";
      default -> "internal error: " + oneLine(e.toString())
          + "; --stacktrace shows where it came up";
    });
  }

  private int say(Exception e, CommandLine command, String line) {
    command.getErr().println(line);
    if (stackTrace.getAsBoolean()) {
      e.printStackTrace(command.getErr());
    }
    command.getErr().flush();
    return CommandLine.ExitCode.USAGE;
  }

  private static String suggestions(ParameterException e) {
    return e instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()
            ? "; did you mean "
                + String.join(" or ", unmatched.getSuggestions().stream().limit(2).toList())
            : "";
  }

  private static String oneLine(@Nullable String message) {
    return String.valueOf(message).lines().map(String::strip).reduce((a, b) -> a + " " + b)
        .orElse("");
  }
}
