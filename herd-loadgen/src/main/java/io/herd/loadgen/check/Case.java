package io.herd.loadgen.check;

import io.herd.loadgen.spec.BadInput;

/**
 * One thing that is checked.
 *
 * @param id short and lasting, such as {@code time-not-doubles}
 * @param title what a right herd does, in one sentence
 */
public record Case(String id, Section section, String title, Steps steps) {
  public Case {
    BadInput.unless(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "\"" + id + "\" is no row's name");
  }
}
