package io.herd.benchmarks.experiment;

import io.herd.benchmarks.experiment.plan.DoorKind;
import io.herd.node.door.HerdAuthority;
import io.herd.node.door.KeyFile;
import io.herd.node.file.HerdFile;
import io.herd.node.file.PeerDoorEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What the peer doors of one herd ask for, made afresh; gone with the herd, as it is secret. */
final class DoorFiles {
  private final Path folder;

  DoorFiles() throws IOException {
    folder = Files.createTempDirectory("herd-door");
  }

  /** The same herd with these doors. */
  HerdFile lock(HerdFile file, DoorKind door) throws IOException, InterruptedException {
    return switch (door) {
      case OPEN -> file;
      case KEY -> file.withPeerDoor(PeerDoorEntry.keyed(KeyFile.make(folder.resolve("peer.key"))));
      case TLS -> file.withPeerDoor(
          HerdAuthority.make(folder.resolve("tls"), file.graph().servers()));
    };
  }

  void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
