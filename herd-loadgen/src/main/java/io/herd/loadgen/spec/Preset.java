package io.herd.loadgen.spec;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Loads with a name: what each lays over the defaults of a {@link LoadSpec}, as JSON. */
public enum Preset {
  /** Updates of moving clients. */
  IAMAT("""
      {"mix": {"whatsatShare": 0}}"""),
  /** Questions alone, after every client was reported once. */
  WHATSAT("""
      {"mix": {"whatsatShare": 1}}"""),
  /** Nine updates for each question. */
  MIX("""
      {"mix": {"whatsatShare": 0.1}}"""),
  /** Connect, one command, close. */
  CHURN("""
      {"connections": {"perCommand": true}}"""),
  /** Many connections that do nothing, and some that are used. */
  IDLE("""
      {"connections": {"count": 100, "idle": 10000}}"""),
  /** Half of the updates are of eight clients. */
  HOT("""
      {"mix": {"hotShare": 0.5, "hotClients": 8}}"""),
  /** Every update is of a client of its own. */
  WRITE_ONCE("""
      {"mix": {"writeOnceShare": 1}}"""),
  /** One line in ten is nothing that a server may understand. */
  MALFORMED("""
      {"mix": {"malformedShare": 0.1}}"""),
  /** Mostly questions, with the largest circle and the most places. */
  PLACES("""
      {"mix": {"whatsatShare": 0.9, "radiusKm": 50, "bound": 20}}""");

  private final String json;

  Preset(String json) {
    this.json = json;
  }

  /** Reads a name as {@link #toString} writes it; {@link BadInput} lists them. */
  public static Preset parse(String name) {
    return Arrays.stream(values()).filter(preset -> preset.toString().equals(name)).findFirst()
        .orElseThrow(() -> new BadInput("\"" + name + "\" is no preset; choose one of "
            + Arrays.stream(values()).map(Preset::toString).collect(Collectors.joining(", "))));
  }

  /** What it sets, as part of a load spec. */
  public String json() {
    return json;
  }

  /** As it is written in a spec: {@code write-once}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
