package io.herd.cli;

import io.herd.report.result.ResultException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
      case FileSystemException file -> unusable(file);
      case IllegalArgumentException _, IOException _, TimeoutException _, ResultException _ ->
          oneLine(e.getMessage());
      case InterruptedException _ -> "interrupted";
      default -> "internal error: " + oneLine(e.toString())
          + "; --stacktrace shows where it came up";
    });
  }

  /** The message of most of these is the path alone. */
  private static String unusable(FileSystemException e) {
    String why = switch (e) {
      case NoSuchFileException _ -> "no such file or folder, or it cannot be made there";
      case FileAlreadyExistsException _ -> "a file of that name is in the way";
      case AccessDeniedException _ -> "not allowed";
      default -> String.valueOf(e.getReason());
    };
    return e.getFile() + ": " + oneLine(why) + "; name a place that this user may write to";
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
