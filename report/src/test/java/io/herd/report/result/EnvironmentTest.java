package io.herd.report.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnvironmentTest {
  @TempDir
  Path root;

  @Test
  void readsTheKernelsFiles() throws IOException {
    file("proc/uptime", "1000.50 1900.00\n");
    file("proc/loadavg", "0.42 0.30 0.20 1/200 999\n");
    file("proc/pressure/cpu", """
        some avg10=1.00 avg60=0.5 avg300=0.1 total=2500000
        full avg10=0.00 avg60=0.0 avg300=0.0 total=0
        """);
    file("proc/stat", "cpu  10 0 20 3000 5 0 1 250 0 0\ncpu0 10 0 20 3000 5 0 1 125 0 0\n");
    var load = Load.of(new ProcFiles(root));
    assertThat(load.uptimeSeconds()).hasValue(1000.5);
    assertThat(load.load1()).hasValue(0.42);
    assertThat(load.cpuPressureSeconds()).hasValue(2.5);
    assertThat(load.stealSeconds()).hasValue(2.5);
    assertThat(load.ioPressureSeconds()).isEmpty();
  }

  @Test
  void readsTheMachine() throws IOException {
    file("proc/cpuinfo", "processor\t: 0\nmodel name\t: Example CPU @ 2.50GHz\n");
    file("proc/meminfo", "MemTotal:       25165824 kB\nMemFree: 1 kB\n");
    file("sys/devices/system/cpu/cpu0/cpufreq/scaling_governor", "performance\n");
    var machine = Machine.of(new ProcFiles(root));
    assertThat(machine.cpu()).isEqualTo("Example CPU @ 2.50GHz");
    assertThat(machine.memoryGib()).hasValue(24);
    assertThat(machine.governor()).isEqualTo("performance");
  }

  @Test
  void whatIsMissingIsUnavailableAndNoError() throws IOException {
    file("proc/uptime", "soon\n");
    file("proc/stat", "cpu  10 0\n");
    var machine = Machine.of(new ProcFiles(root));
    assertThat(machine.cpu()).isEqualTo("unavailable");
    assertThat(machine.governor()).isEqualTo("unavailable");
    assertThat(Load.of(new ProcFiles(root))).isEqualTo(Load.UNAVAILABLE);
    assertThat(Source.capture(root)).isEqualTo(new Source("unavailable", "unavailable"));
  }

  @Test
  void sharesAreOfTheTimeBetweenTwoReadings() throws IOException {
    file("proc/uptime", "100.0 0\n");
    file("proc/stat", "cpu 0 0 0 0 0 0 0 100 0 0\n");
    file("proc/pressure/cpu", "some avg10=0 avg60=0 avg300=0 total=1000000\n");
    var before = Load.of(new ProcFiles(root));
    file("proc/uptime", "110.0 0\n");
    file("proc/stat", "cpu 0 0 0 0 0 0 0 200 0 0\n");
    file("proc/pressure/cpu", "some avg10=0 avg60=0 avg300=0 total=4000000\n");
    var after = Load.of(new ProcFiles(root));
    assertThat(Load.stealShare(before, after, 2).orElseThrow()).isCloseTo(0.05, within(1e-9));
    assertThat(Load.cpuPressureShare(before, after).orElseThrow()).isCloseTo(0.3, within(1e-9));
    assertThat(Load.stealShare(before, Load.UNAVAILABLE, 2)).isEmpty();
  }

  @Test
  void capturesThisPlaceWithoutItsName() throws IOException {
    var place = Environment.capture(Path.of("."), List.of("-Xmx1g")).started().ended();
    assertThat(place.jdk().flags()).containsExactly("-Xmx1g");
    assertThat(place.machine().cores()).isPositive();
    var host = InetAddress.getLocalHost().getHostName();
    if (host.length() > 3 && !host.equals("localhost")) {
      assertThat(place.toString()).doesNotContain(host);
    }
  }

  private void file(String name, String text) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    Files.writeString(file, text);
  }
}
