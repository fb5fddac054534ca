package io.herd.loadgen.spec;

/**
 * What is asked. A write-once client reports one position and is never heard of again, so that each
 * of its updates can be followed through the herd; the others move.
 *
 * @param whatsatShare of WHATSAT among the requests that are well formed
 * @param radiusKm of every WHATSAT
 * @param bound of every WHATSAT
 * @param writeOnceShare of write-once clients among the IAMAT
 * @param hotShare of a few clients that report over and over among the IAMAT
 * @param hotClients how many these are
 * @param malformedShare of lines that no server may understand among the requests
 */
public record Mix(
    double whatsatShare,
    double radiusKm,
    int bound,
    double writeOnceShare,
    double hotShare,
    int hotClients,
    double malformedShare) {
  public Mix {
    checkShare("mix.whatsatShare", whatsatShare);
    checkShare("mix.writeOnceShare", writeOnceShare);
    checkShare("mix.hotShare", hotShare);
    checkShare("mix.malformedShare", malformedShare);
    BadInput.unless(writeOnceShare + hotShare <= 1, "mix.writeOnceShare " + writeOnceShare
        + " and mix.hotShare " + hotShare + " are more than 1 together");
    BadInput.unless(hotClients > 0, "mix.hotClients " + hotClients + " is below 1");
    BadInput.unless(radiusKm > 0 && radiusKm <= 50,
        "mix.radiusKm " + radiusKm + " is not above 0 and at most 50");
    BadInput.unless(bound >= 0 && bound <= 20, "mix.bound " + bound + " is not between 0 and 20");
  }

  /** Without hot clients and malformed lines. */
  public Mix(double whatsatShare, double radiusKm, int bound, double writeOnceShare) {
    this(whatsatShare, radiusKm, bound, writeOnceShare, 0, 1, 0);
  }

  private static void checkShare(String name, double share) {
    BadInput.unless(share >= 0 && share <= 1, name + " " + share + " is not between 0 and 1");
  }
}
