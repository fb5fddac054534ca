package io.herd.core;

/** What a server counts from its start on. */
public enum Counter {
  /** IAMAT lines that were well formed. */
  IAMAT,
  /** Updates stored, from clients and from peers. */
  ACCEPTED,
  /** IAMAT lines that lost against what is stored. */
  STALE,
  WHATSAT,
  /** Lines from clients that were answered with {@code ? }. */
  INVALID,
  /** Updates refused because the cache is full. */
  REFUSED_FULL,
  AT_RECEIVED,
  /** AT lines received that changed nothing. */
  AT_DUPLICATE,
  /** AT lines handed to peer links for sending, without those of a resync. */
  AT_SENT,
  /** AT lines sent by a resync. */
  AT_RESYNCED,
  /** Lines from peers that were neither AT nor part of the link's own talk. */
  PEER_INVALID,
  PLACES_CALLS,
  PLACES_FAILED,
  CONNECTIONS_OPENED,
  CONNECTIONS_CLOSED,
  CONNECTIONS_REFUSED,
  LINKS_UP,
  LINKS_DOWN,
  RESYNCS
}
