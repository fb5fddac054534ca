package io.herd.benchmarks.system;

import io.herd.core.Transports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds systems by name: a transport's, or the folder of a {@link Descriptor}. */
public final class Systems {
  /** Where those that come with Herd are, in the project's folder. */
  private static final String PEERS = "peers";

  private static final int DEPTH = 2;

  private Systems() {}

  /** The project's folder, which the {@code herd} command names. */
  public static Path home() {
    return Path.of(System.getProperty("herd.home", ".")).toAbsolutePath().normalize();
  }

  /**
   * The system of this name. A folder counts from here, or else from the project's.
   *
   * @throws IllegalArgumentException in one line, if there is none
   */
  public static HerdSystem find(String name) {
    return isForeign(name) ? foreign(name) : new OwnSystem(Transports.find(name));
  }

  /** Whether a name is that of a folder, and no transport's. */
  public static boolean isForeign(String name) {
    return name.contains("/") || Files.exists(Path.of(name, Descriptor.FILE));
  }

  private static ForeignSystem foreign(String name) {
    Path here = Path.of(name).toAbsolutePath().normalize();
    Path folder = Files.exists(here.resolve(Descriptor.FILE)) ? here : home().resolve(name);
    if (!Files.exists(folder.resolve(Descriptor.FILE))) {
      throw new IllegalArgumentException("there is no " + Descriptor.FILE + " in " + name
          + "; a system is a transport, or a folder with one, such as " + PEERS + "/asyncio");
    }
    Descriptor descriptor = Descriptor.read(folder);
    String shown = folder.startsWith(home()) ? home().relativize(folder).toString()
        : descriptor.name();
    return new ForeignSystem(shown, folder, descriptor);
  }

  /** The names of all transports, and of every peer that comes with Herd. */
  public static List<String> known() {
    List<String> names = new ArrayList<>();
    Transports.all().forEach(transport -> names.add(transport.name()));
    Path peers = home().resolve(PEERS);
    if (!Files.isDirectory(peers)) {
      return names;
    }
    try (var folders = Files.walk(peers, DEPTH)) {
      folders.filter(folder -> Files.exists(folder.resolve(Descriptor.FILE)))
          .map(folder -> home().relativize(folder).toString()).sorted().forEach(names::add);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
