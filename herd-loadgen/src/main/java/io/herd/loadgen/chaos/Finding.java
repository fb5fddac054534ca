package io.herd.loadgen.chaos;

/** What a reply is found to be. */
enum Finding {
  FINE,
  /** It is no reply, or shows what nobody has sent, or not as it was shown before. */
  WRONG,
  /** It is older than what the same process has shown before the question. */
  WENT_BACK
}
