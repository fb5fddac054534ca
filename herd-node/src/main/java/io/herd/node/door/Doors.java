package io.herd.node.door;

import io.herd.core.PeerDoor;
import io.herd.core.ServerConfig;
import io.herd.node.file.BadHerdFile;
import io.herd.node.file.PeerDoorEntry;
import io.herd.node.file.ServerEntry;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;

/** The peer doors of servers, as their herd file wants them. */
public final class Doors {
  private Doors() {}

  /**
   * The door of one server; reads its files.
   *
   * @throws IOException in one line, if one of them cannot be used
   */
  public static PeerDoor of(PeerDoorEntry entry, String server) throws IOException {
    var own = entry.of(server);
    if (!own.keyFile().isEmpty()) {
      return new PeerDoor.Keyed(KeyFile.read(Path.of(own.keyFile())));
    }
    return own.keyStore().isEmpty() ? new PeerDoor.Open()
        : new PeerDoor.Certified(Stores.open(own));
  }

  /**
   * Refuses a door that anybody on a network may come in by, unless that is the course's wish.
   *
   * @throws BadHerdFile in one line that says how to mend it
   */
  public static void check(ServerEntry entry, ServerConfig config) {
    InetAddress at = entry.peerBind().getAddress();
    boolean local = at == null || at.isLoopbackAddress(); // an unknown host cannot be bound anyway
    if (!local && !config.course() && config.door() instanceof PeerDoor.Open) {
      throw new BadHerdFile("server " + entry.name() + " would take AT lines from anybody who"
          + " reaches " + entry.peerHost() + "; give the herd a key (peerDoor.keyFile) or"
          + " certificates (peerDoor.keyStore), or bind its peerHost to 127.0.0.1");
    }
  }
}
