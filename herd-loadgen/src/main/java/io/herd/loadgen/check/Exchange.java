package io.herd.loadgen.check;

/**
 * A step of a case as it is shown: printable, line ends and all.
 *
 * @param sent empty if something was only heard
 * @param got empty if something was only sent
 */
public record Exchange(String server, String sent, String got) {}
