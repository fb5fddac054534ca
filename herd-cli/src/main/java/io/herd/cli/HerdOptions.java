package io.herd.cli;

import io.herd.core.Variation.Links;
import io.herd.node.file.Flooding;
import io.herd.node.file.HerdFile;
import io.herd.node.file.LogEntry;
import io.herd.node.file.LogEntry.What;
import io.herd.node.file.PlacesEntry;
import io.herd.node.file.PlacesEntry.Api;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What may be said on the command line over what a herd file says. */
final class HerdOptions {
  @Option(names = "--transport", paramLabel = "NAME",
      description = "netty (the best of netty-io_uring, netty-epoll and netty-nio here), "
          + "threads-platform, threads-virtual, staged or another one on the class path.")
  private @Nullable String transport;

  @Option(names = "--places", paramLabel = "URL",
      description = "Where WHATSAT is answered: a URL, google (with the key in "
          + "GOOGLE_PLACES_API_KEY), google-legacy or none.")
  private @Nullable String places;

  @Option(names = "--log", paramLabel = "WHAT",
      description = "lines, links or off: what goes to the logs.")
  private @Nullable String log;

  @Option(names = "--log-dir", paramLabel = "FOLDER", description = "Where the logs go.")
  private @Nullable String logFolder;

  @Option(names = "--event-loops", paramLabel = "N",
      description = "Threads of an event-driven transport, per server.")
  private @Nullable Integer eventLoops;

  @Option(names = "--links", paramLabel = "KIND",
      description = "persistent (default), or per-message: a connection for each line between "
          + "servers, to measure what that costs.")
  private @Nullable String links;

  @Option(names = "--course",
      description = "One door for clients and neighbours, as the university course's herds have: "
          + "whoever reaches a port can write any client's position.")
  private boolean course;

  /** Whether Places are given. */
  boolean givesPlaces() {
    return places != null;
  }

  /** Whether a transport is given. */
  boolean givesTransport() {
    return transport != null;
  }

  HerdFile over(HerdFile file) {
    var result = file;
    if (transport != null) {
      result = result.withTransport(transport);
    }
    if (places != null) {
      result = result.withPlaces(places(places));
    }
    if (eventLoops != null) {
      result = result.withEventLoops(eventLoops);
    }
    if (course) {
      var rules = result.flooding();
      result = result.withFlooding(
          new Flooding(rules.senderExclusion(), rules.resync(), true));
    }
    if (links != null) {
      result = result.withVariation(result.variation().withLinks(links(links)));
    }
    return result.withLog(new LogEntry(log == null ? file.log().what() : what(log),
        logFolder == null ? file.log().directory() : logFolder));
  }

  private static What what(String text) {
    return switch (text) {
      case "lines" -> What.LINES;
      case "links" -> What.LINKS;
      case "off" -> What.OFF;
      default -> throw new IllegalArgumentException(
          "--log '" + text + "' is none of lines, links, off");
    };
  }

  private static Links links(String text) {
    return Stream.of(Links.values()).filter(kind -> kind.toString().equals(text)).findFirst()
        .orElseThrow(() -> new IllegalArgumentException(
            "--links '" + text + "' is none of persistent, per-message"));
  }

  private static PlacesEntry places(String text) {
    return switch (text) {
      case "google" -> PlacesEntry.google(Api.GOOGLE_V1);
      case "google-legacy" -> PlacesEntry.google(Api.GOOGLE_LEGACY);
      case "none" -> PlacesEntry.NONE;
      default -> PlacesEntry.at(text);
    };
  }
}
