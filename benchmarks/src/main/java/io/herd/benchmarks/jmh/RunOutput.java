package io.herd.benchmarks.jmh;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** What JMH tells while it runs: its text, and where it is. */
final class RunOutput implements OutputFormat {
  private final SuiteRun run;
  private final Consumer<String> log;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final OutputFormat text;

  RunOutput(SuiteRun run, VerboseMode verbosity, Consumer<String> log) {
    this.run = run;
    this.log = log;
    text = OutputFormatFactory.createFormatInstance(
        new PrintStream(bytes, true, UTF_8), verbosity);
  }

  @Override
  public void startBenchmark(BenchmarkParams params) {
    run.started(params);
    text.startBenchmark(params);
    flush();
  }

  @Override
  public void endBenchmark(@Nullable BenchmarkResult result) {
    if (result != null) {
      run.ended(result);
      text.endBenchmark(result);
      flush();
    }
  }

  @Override
  public void iteration(BenchmarkParams params, IterationParams iteration, int number) {
    text.iteration(params, iteration, number);
  }

  @Override
  public void iterationResult(
      BenchmarkParams params, IterationParams iteration, int number, IterationResult data) {
    text.iterationResult(params, iteration, number, data);
    flush();
  }

  @Override
  public void startRun() {
    text.startRun();
  }

  @Override
  public void endRun(Collection<RunResult> results) {
    text.endRun(results);
    flush();
  }

  @Override
  public void print(String words) {
    text.print(words);
  }

  @Override
  public void println(String line) {
    text.println(line);
    flush();
  }

  @Override
  public void verbosePrintln(String line) {
    text.verbosePrintln(line);
  }

  @Override
  public void write(int value) {
    text.write(value);
  }

  @Override
  public void write(byte[] values) throws IOException {
    text.write(values);
  }

  /** Hands on what has come together. */
  @Override
  public synchronized void flush() {
    text.flush();
    if (bytes.size() > 0) {
      log.accept(bytes.toString(UTF_8));
      bytes.reset();
    }
  }

  @Override
  public void close() {
    flush();
  }
}
