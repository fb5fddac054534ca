package io.herd.cli;

import io.herd.core.Variation.Links;
import io.herd.node.door.HerdAuthority;
import io.herd.node.door.KeyFile;
import io.herd.node.file.HerdFile;
import io.herd.node.file.PeerDoorEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who may come in by the peer doors of a herd that is started. */
public final class DoorFlags {
  @Option(names = "--peer-door", paramLabel = "KIND",
      description = "key (a fresh one, in the run's folder), tls (fresh certificates, there too) or"
          + " open. Default: what the herd file says, or key.")
  private @Nullable String kind;

  /**
   * With the files that its doors need, made in a folder that is made too if it is not there.
   *
   * @param usual whether it has a key unless something else is said or wanted
   */
  public HerdFile over(HerdFile file, Path folder, boolean usual)
      throws IOException, InterruptedException {
    boolean mayHaveKey = usual && !file.flooding().course()
        && file.variation().links() == Links.PERSISTENT
        && file.peerDoor().equals(PeerDoorEntry.OPEN);
    String wanted = kind != null ? kind : mayHaveKey ? "key" : "as it is";
    return switch (wanted) {
      case "as it is" -> file;
      case "key" -> file.withPeerDoor(PeerDoorEntry.keyed(
          KeyFile.make(Files.createDirectories(folder).resolve("peer.key"))));
      case "tls" -> file.withPeerDoor(HerdAuthority.make(
          Files.createDirectories(folder).resolve("tls"), file.graph().servers()));
      case "open" -> file.withPeerDoor(PeerDoorEntry.OPEN);
      default -> throw new IllegalArgumentException(
          "--peer-door '" + kind + "' is none of key, tls, open");
    };
  }

  /** Who may come in, in one line. */
  static String describe(HerdFile file) {
    var door = file.peerDoor();
    if (file.flooding().course()) {
      return "one door for all (course): whoever reaches a port can write any client's position";
    }
    if (!door.keyFile().isEmpty()) {
      return "who has the key in " + door.keyFile();
    }
    return door.keyStore().isEmpty()
        ? "anybody: whoever reaches a neighbours' port can write any client's position"
        : "who has a certificate of " + door.trustStore();
  }
}
