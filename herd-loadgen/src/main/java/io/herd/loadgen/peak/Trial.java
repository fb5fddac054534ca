package io.herd.loadgen.peak;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** How a run at one rate went. In JSON the member {@code went} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "went")
@JsonSubTypes({
  @JsonSubTypes.Type(Trial.Met.class),
  @JsonSubTypes.Type(Trial.Missed.class),
  @JsonSubTypes.Type(Trial.Spoiled.class),
  @JsonSubTypes.Type(Trial.Stopped.class)
})
public sealed interface Trial {
  /** In a few words, with the figures. */
  String why();

  /** A miss, for use as a function. */
  static Trial missed(String why) {
    return new Missed(why);
  }

  /** A run that says nothing, for use as a function. */
  static Trial spoiled(String why) {
    return new Spoiled(why);
  }

  /** One word. */
  default String word() {
    return switch (this) {
      case Met _ -> "met";
      case Missed _ -> "missed";
      case Spoiled _ -> "spoiled";
      case Stopped _ -> "stopped";
    };
  }

  /** The objective was met. */
  @JsonTypeName("met")
  record Met(String why) implements Trial {}

  /** The system under load missed the objective. */
  @JsonTypeName("missed")
  record Missed(String why) implements Trial {}

  /** The instrument or the machine was at fault, so that nothing is known of the system. */
  @JsonTypeName("spoiled")
  record Spoiled(String why) implements Trial {}

  /** The user ended it. */
  @JsonTypeName("stopped")
  record Stopped(String why) implements Trial {}
}
