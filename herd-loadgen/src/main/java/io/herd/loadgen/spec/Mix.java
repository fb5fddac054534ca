package io.herd.loadgen.spec;

/**
 * What is asked: the share of WHATSAT among the requests, with its radius and bound, and the share
 * of write-once clients among the IAMAT. A write-once client reports one position and is never
 * heard of again, so that each of its updates can be followed through the herd; the others move.
 */
public record Mix(double whatsatShare, double radiusKm, int bound, double writeOnceShare) {
  public Mix {
    checkShare("mix.whatsatShare", whatsatShare);
    checkShare("mix.writeOnceShare", writeOnceShare);
    BadInput.unless(radiusKm > 0 && radiusKm <= 50,
        "mix.radiusKm " + radiusKm + " is not above 0 and at most 50");
    BadInput.unless(bound >= 0 && bound <= 20, "mix.bound " + bound + " is not between 0 and 20");
  }

  private static void checkShare(String name, double share) {
    BadInput.unless(share >= 0 && share <= 1, name + " " + share + " is not between 0 and 1");
  }
}
