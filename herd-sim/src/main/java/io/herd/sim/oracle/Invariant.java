package io.herd.sim.oracle;

/** What must hold in every run. */
public enum Invariant {
  I1("after heal and quiescence every server has the same map"),
  I2("what a server acknowledged, and nothing newer replaced, is there while it keeps its state"),
  I3("what one server shows of a client never goes back"),
  I4("every entry is an IAMAT that was sent, and relays change nothing of it"),
  I5("who was acknowledged reads it, or something newer, at that server"),
  I6("a flood costs 2E-(V-1) messages, and a stale or doubled line none"),
  I7("no message circulates: everything comes to rest"),
  I8("an update is everywhere in time, also after a heal"),
  I9("queues and maps stay within their caps"),
  I10("any bytes get their right reply or a close, and nothing is thrown"),
  I13("an AT line of somebody unknown changes nothing"),
  I14("equal times, and times 1 ns apart, have one winner everywhere");

  private final String sentence;

  Invariant(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
