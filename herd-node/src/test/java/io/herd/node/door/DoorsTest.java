package io.herd.node.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.herd.core.PeerDoor;
import io.herd.node.RunningHerd;
import io.herd.node.file.Flooding;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.PeerDoorEntry;
import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorsTest {
  private static final String CANARY = "canary-key-that-no-message-may-ever-show";

  @TempDir
  Path folder;

  private Path file(String name, String content, String permissions) throws IOException {
    var file = Files.writeString(folder.resolve(name), content);
    assumeThat(file.getFileSystem().supportedFileAttributeViews()).contains("posix");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private PeerDoor keyed(Path file) throws IOException {
    return Doors.of(PeerDoorEntry.keyed(file), "Clark");
  }

  private HerdFile onEveryInterface(PeerDoorEntry door) {
    return HerdFile.single("Clark").withLog(LogEntry.OFF).withPeerDoor(door)
        .withServer(new ServerEntry("Clark", "127.0.0.1", "0.0.0.0", 0, 0, ServerEntry.NO_ADMIN));
  }

  @Test
  void aMadeKeyIsForItsOwnerAloneAndNoTwoAreTheSame() throws IOException {
    var one = KeyFile.make(folder.resolve("one"));
    var other = KeyFile.make(folder.resolve("other"));
    assertThat(Files.readString(one)).matches("[0-9a-f]{64}\n")
        .isNotEqualTo(Files.readString(other));
    assertThat(keyed(one)).isInstanceOf(PeerDoor.Keyed.class);
    assumeThat(one.getFileSystem().supportedFileAttributeViews()).contains("posix");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void aKeyThatOthersCanReadOrWriteIsRefused(String permissions) throws IOException {
    var file = file("key", CANARY, permissions);
    assertThatThrownBy(() -> keyed(file)).isInstanceOf(IOException.class)
        .hasMessage("key file " + file + " is open to others (" + permissions
            + "); close it with: chmod 600 " + file);
  }

  @Test
  void aShortKeyIsRefusedAndNotShown() throws IOException {
    var file = file("key", CANARY.substring(0, 31) + "\n", "rw-------");
    assertThatThrownBy(() -> keyed(file)).isInstanceOf(IOException.class)
        .hasMessageContaining("holds 31 characters").hasMessageNotContaining("canary");
  }

  @Test
  void aMissingKeyIsNamed() {
    var file = folder.resolve("none");
    assertThatThrownBy(() -> keyed(file)).isInstanceOf(IOException.class)
        .hasMessage("there is no key file " + file);
  }

  @Test
  void anOpenDoorBeyondLoopbackIsRefused() {
    assertThatThrownBy(() -> RunningHerd.start(onEveryInterface(PeerDoorEntry.OPEN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Clark").hasMessageContaining("0.0.0.0")
        .hasMessageContaining("peerDoor.keyFile").hasMessageContaining("peerHost");
  }

  @Test
  void withAKeyOrForTheCourseItMayBeOpenedBeyondLoopback() throws IOException {
    var key = PeerDoorEntry.keyed(KeyFile.make(folder.resolve("key")));
    var course = onEveryInterface(PeerDoorEntry.OPEN)
        .withFlooding(new Flooding(true, true, true));
    for (var file : List.of(onEveryInterface(key), course)) {
      try (var herd = RunningHerd.start(file.withTransport("threads"))) {
        assertThat(herd.server("Clark").peerAddress().getPort()).isPositive();
      }
    }
  }

  @Test
  void everyServerHasACertificateOfItsOwn() throws Exception {
    var entry = HerdAuthority.make(folder.resolve("tls"), List.of("Clark", "Jaquez"));
    assertThat(Doors.of(entry, "Clark")).isInstanceOf(PeerDoor.Certified.class);
    assertThat(Doors.of(entry, "Jaquez").toString()).isEqualTo("Certified[TLS 1.3]");
    assertThatThrownBy(() -> Doors.of(entry, "Bona")).isInstanceOf(IOException.class)
        .hasMessageContaining("Bona.p12");
    Files.writeString(Path.of(entry.passwordFile()), "wrong");
    assertThatThrownBy(() -> Doors.of(entry, "Clark")).isInstanceOf(IOException.class)
        .hasMessageContaining("passwordFile").hasMessageNotContaining("\n");
  }

  @Test
  void aTransportWithoutTlsSaysSo() throws Exception {
    var entry = HerdAuthority.make(folder.resolve("tls"), List.of("Clark"));
    assertThatThrownBy(() -> RunningHerd.start(HerdFile.single("Clark").withLog(LogEntry.OFF)
        .withPeerDoor(entry).withTransport("staged")))
        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("knows no TLS");
  }
}
