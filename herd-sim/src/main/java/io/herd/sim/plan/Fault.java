package io.herd.sim.plan;

/** What may go wrong in a run; each seed enables some of them. */
public enum Fault {
  CRASH("a server dies with its state and comes back empty"),
  PAUSE("a server stands still for up to 10 s"),
  BREAK("a link is reset, what is in flight is lost"),
  HALF_OPEN("a connection turns into a black hole, each side notices by itself"),
  ONE_WAY("one direction of a link lets nothing through for a while"),
  PARTITION("a cut through the herd: one server, a minority, a bridge, a ring"),
  DELAYS("paths take 30 to 130 ms on the mean, with an exponential tail"),
  REPLAY("an AT line comes again, or first, by a connection of its own"),
  SLICES("bytes arrive one by one or in small pieces"),
  COALESCED("bytes arrive together, many lines at once"),
  SLOW_PEER("a neighbour does not read for a while: zero window"),
  SLOW_CLIENT("a client does not read for a while: zero window"),
  OVERFLOW("little room in the queues to the neighbours"),
  SKEW("server clocks differ by up to 288 s either way"),
  EQUAL_TIMES("the same time again, with another place, at another server"),
  NEAR_TIMES("times 1 ns before or after another one"),
  STALE_TIMES("times up to 10 s old"),
  FUTURE_TIMES("times most of a day ahead, which are allowed, and more, which are not"),
  NEGATIVE_TIMES("times with a minus sign"),
  CHURN("a link is taken out or a new one is put in for a while"),
  LIAR("a neighbour that says nothing but malformed lines"),
  FORGED("AT lines from who did not say a hello, and from clients"),
  MALFORMED("lines that are not commands, with NaN and Infinity among them"),
  MOVES("clients leave in the middle of a line and go to other servers"),
  PLACES("Places is slow, fails, is cut short, is huge, or says nothing"),
  CONNECTIONS("more connections than the server allows"),
  FULL("more client ids than the cache has room for");

  private final String sentence;

  Fault(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }
}
