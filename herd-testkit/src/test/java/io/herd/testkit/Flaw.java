package io.herd.testkit;

import java.util.List;

/** A mistake that a transport can make, built into {@link PlainTransport}, and who notices it. */
enum Flaw {
  NONE(),
  SWAPS_REPLIES(
      "twoCommandsInOneSegment",
      "tenThousandCommandsInOneGo",
      "commandsBehindASlowOneWaitForTheirTurn"),
  DROPS_SPLIT_LINES("aCommandCutAtEachByte", "aLineEndInASegmentOfItsOwn"),
  FORGETS_THE_LAST_LINE(
      "aLastLineWithoutLf", "aHalfCloseWhilePlacesIsAsked", "aLastWhatsatWithoutLf"),
  STOPS_AFTER_ONE_TURN("tenThousandCommandsInOneGo", "linesThatHaveArrivedAreAnswered"),
  WAITS_WITH_THE_OTHERS(
      "othersAreAnsweredWhilePlacesIsSlow", "repliesThatComeOutOfOrderFindTheirConnections"),
  BUFFERS_WITHOUT_BOUND("aClientThatDoesNotReadIsNotReadEither"),
  NEVER_GIVES_UP_WRITING("aClientThatNeverReadsIsClosed"),
  CUTS_OFF_WITH_A_RESET("aClientThatStillSendsIsNotResetAfterAnOverlongLine"),
  REFUSES_SILENTLY("tooManyConnectionsAreRefusedWithOneLine"),
  HIDES_THE_PORT("aClientPortInUseIsNamed", "aPeerPortInUseIsNamedAndTheClientPortIsFreeAgain"),
  DROPS_LINES_AT_CLOSE(
      "linesInHandAreAnsweredThoughPlacesIsLate", "manyThatWaitForPlacesAreAnswered"),
  DROPS_LINKS_AT_CLOSE("whatWaitsForASlowNeighbourIsSent"),
  NEVER_REDIALS(
      "aNeighbourThatBreaksIsDialledAgainAndToldEverything",
      "bothSidesOfAServerThatIsBackLearnFromEachOther"),
  FORGETS_THE_RESYNC(
      "aServerThatIsBackLearnsEverything", "bothSidesOfAServerThatIsBackLearnFromEachOther"),
  DROPS_SPLIT_PEER_LINES("anAtLineCutAtEachByte"),
  WRITES_TO_PEERS_WHILE_READING("aDeafNeighbourStallsNobodyAndIsHungUpOn"),
  WAITS_FOR_EVER(
      "aLineThatDoesNotEndIsNotWaitedFor",
      "aClientThatSaysNothingIsClosed",
      "aStrangerThatDoesNotSayWhoItIsIsClosed",
      "aNeighbourThatDoesNotAnswerIsHungUpOn",
      "aNeighbourThatIsDialledAndDoesNotAnswerIsDialledAgain"),
  KEEPS_THREADS(
      "aClosedHerdLeavesNoThreadAndNoDescriptor", "aClosedConnectionLeavesNoThreadAndNoDescriptor"),
  KEEPS_SOCKETS("aClosedConnectionLeavesNoThreadAndNoDescriptor");

  private final String noticedBy;

  Flaw(String... noticedBy) {
    this.noticedBy = String.join(" ", noticedBy);
  }

  /** Names of cases that must fail. */
  List<String> noticedBy() {
    return noticedBy.isEmpty() ? List.of() : List.of(noticedBy.split(" ", -1));
  }
}
