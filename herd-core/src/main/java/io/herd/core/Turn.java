package io.herd.core;

/**
 * What a transport has to do with a connection after it let the core work on it, once the output is
 * written.
 */
public enum Turn {
  /** Every line in hand is done: read more. */
  IDLE,
  /**
   * There are more lines in hand: let others have their turn, then call {@link Session#resume}. Do
   * not read yet.
   */
  MORE,
  /**
   * A Places call is due: {@link ClientSession#query()} says which; neither read nor resume until
   * it is answered.
   */
  WAITING,
  /** Nothing more will come of this connection: write the output, then close. */
  CLOSE
}
