package io.herd.loadgen.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stub running as a child process, which ends with this JVM at the latest. */
public final class StubProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Process process;
  private final URI url;

  private StubProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /**
   * Starts a stub on this JVM's class path and waits until it is ready.
   *
   * @param jvmFlags such as {@code -Xmx256m}
   * @param log where its standard error goes
   * @throws IOException in one line, if it does not start
   */
  public static StubProcess start(StubOptions options, List<String> jvmFlags, Path log)
      throws IOException {
    var process = new ProcessBuilder(command(options, jvmFlags))
        .redirectError(log.toFile()).start();
    var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    var ready = out.readLine();
    // The JVM itself may have something to say first, as it does when a recording starts.
    while (ready != null && !ready.startsWith("{")) {
      ready = out.readLine();
    }
    if (ready == null) {
      process.destroyForcibly();
      throw new IOException("the stub did not start; its log is " + log);
    }
    Thread.startVirtualThread(() -> drain(out));
    return new StubProcess(process, url(ready));
  }

  /** A full pipe would stop a JVM that logs to it. */
  private static void drain(BufferedReader out) {
    try (out) {
      out.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // The stub has ended.
    }
  }

  private static List<String> command(StubOptions options, List<String> jvmFlags) {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(jvmFlags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"),
        StubMain.class.getName()));
    command.addAll(new StubOptions(options.port(), options.latency(), options.fast(), true)
        .arguments());
    return command;
  }

  private static URI url(String ready) throws IOException {
    return URI.create(new ObjectMapper().readTree(ready).path("url").asText());
  }

  /** Where it is, without a path. */
  public URI url() {
    return url;
  }

  /** For reading its CPU time. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends its standard input, and kills it if that does not end it within seconds. */
  @Override
  public void close() {
    try {
      process.getOutputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
