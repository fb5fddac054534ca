package io.herd.core;

/** What a server counts from its start on. */
public enum Counter {
  /** IAMAT lines that were well formed. */
  IAMAT,
  /** Updates from clients that were stored; each starts a flood. */
  ACCEPTED,
  /** IAMAT lines that lost against what is stored. */
  STALE,
  WHATSAT,
  /** Lines from clients that were answered with {@code ? }. */
  INVALID,
  /** Updates refused because the cache is full. */
  REFUSED_FULL,
  AT_RECEIVED,
  /** AT lines received that were stored, and so passed on. */
  AT_ACCEPTED,
  /** AT lines received that changed nothing. */
  AT_DUPLICATE,
  /** AT lines sent to neighbours, without those of a resync. */
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
  /** Connections, of clients and neighbours, that were closed as they took too long. */
  CONNECTIONS_OVERDUE,
  /** Connections of clients that were closed as they spoke HTTP or TLS. */
  CONNECTIONS_FOREIGN,
  LINKS_UP,
  LINKS_DOWN,
  RESYNCS
}
