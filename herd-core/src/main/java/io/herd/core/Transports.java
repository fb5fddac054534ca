package io.herd.core;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/** The transports on the class path. */
public final class Transports {
  private Transports() {}

  /** Every transport, by name, also those that cannot run on this machine. */
  public static List<Transport> all() {
    return ServiceLoader.load(Transport.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Transport::name))
        .toList();
  }

  /** The names of those that can run on this machine. */
  public static List<String> runnable() {
    return all().stream().filter(t -> t.unavailable().isEmpty()).map(Transport::name).toList();
  }

  /**
   * As {@link #byName(String)}, but for one that is there and cannot run here, which it returns.
   *
   * @throws IllegalArgumentException in one line, if there is none
   */
  public static Transport find(String name) {
    return find(name, all());
  }

  /**
   * The transport of this name, or for the name of a family, such as {@code netty} of
   * {@code netty-epoll}, its most preferred member that runs here.
   *
   * @throws IllegalArgumentException if there is none, or if it cannot run here, in one line that
   *     says why
   */
  public static Transport byName(String name) {
    return byName(name, all());
  }

  /**
   * As {@link #byName(String)}, and it can be varied so.
   *
   * @throws IllegalArgumentException also if it cannot
   */
  public static Transport byName(String name, Variation variation) {
    Transport transport = byName(name);
    Optional<String> refusal = transport.refusal(variation);
    if (refusal.isPresent()) {
      throw new IllegalArgumentException(refusal.get());
    }
    return transport;
  }

  static Transport byName(String name, List<Transport> all) {
    return checked(find(name, all));
  }

  static Transport find(String name, List<Transport> all) {
    Optional<Transport> exact = all.stream().filter(t -> t.name().equals(name)).findFirst();
    if (exact.isPresent()) {
      return exact.get();
    }
    List<Transport> family = all.stream().filter(t -> t.name().startsWith(name + "-")).toList();
    return family.stream()
        .filter(t -> t.unavailable().isEmpty())
        .max(Comparator.comparingInt(Transport::preference))
        .orElseThrow(() -> family.isEmpty() ? unknown(name, all) : unavailable(family.getFirst()));
  }

  private static Transport checked(Transport transport) {
    if (transport.unavailable().isPresent()) {
      throw unavailable(transport);
    }
    return transport;
  }

  private static IllegalArgumentException unavailable(Transport transport) {
    String reason = transport.unavailable().orElse("");
    return new IllegalArgumentException(
        "transport '" + transport.name() + "' cannot run on this machine: " + reason);
  }

  private static IllegalArgumentException unknown(String name, List<Transport> all) {
    String names = all.stream().map(Transport::name).collect(joining(", "));
    return new IllegalArgumentException(
        "no transport is called '" + name + "'; choose one of: "
            + (all.isEmpty() ? "(none)" : names));
  }
}
