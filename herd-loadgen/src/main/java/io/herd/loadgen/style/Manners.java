package io.herd.loadgen.style;

/**
 * How one server was found to talk.
 *
 * @param server its name in its AT line
 * @param style a client style that it answers to
 * @param staysOpen whether a connection takes a second command; never with a style that half-closes
 * @param endsLines whether its replies end in LF
 */
public record Manners(String server, ClientStyle style, boolean staysOpen, boolean endsLines) {}
