package io.herd.loadgen.calibrate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A null server as a child process on this JVM's class path; it ends with this JVM at the latest.
 */
public final class NullProcess implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 5;

  private final Process process;
  private final int port;

  /** Starts it and waits until it listens. */
  public NullProcess() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process = new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED",
        "-cp", System.getProperty("java.class.path"), NullMain.class.getName()))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String ready =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8)).readLine();
    if (ready == null) {
      process.destroyForcibly();
      throw new IOException("the null server did not start");
    }
    port = new JsonMapper().readTree(ready).path("port").asInt();
  }

  public int port() {
    return port;
  }

  /** For reading its processor time. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends its standard input, and kills it if that does not end it within seconds. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    process.destroyForcibly();
  }
}
