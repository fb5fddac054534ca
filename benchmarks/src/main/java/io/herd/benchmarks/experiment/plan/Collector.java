package io.herd.benchmarks.experiment.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A garbage collector of HotSpot. */
public enum Collector {
  @JsonProperty("serial")
  SERIAL("-XX:+UseSerialGC"),
  @JsonProperty("parallel")
  PARALLEL("-XX:+UseParallelGC"),
  @JsonProperty("g1")
  G1("-XX:+UseG1GC"),
  @JsonProperty("zgc")
  ZGC("-XX:+UseZGC"),
  @JsonProperty("shenandoah")
  SHENANDOAH("-XX:+UseShenandoahGC");

  private final String flag;

  Collector(String flag) {
    this.flag = flag;
  }

  /** What makes a JVM use it. */
  public String flag() {
    return flag;
  }
}
