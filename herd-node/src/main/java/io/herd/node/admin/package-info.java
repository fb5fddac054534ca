/** The admin port of a server, for people and for harnesses: HTTP on loopback. */
@NullMarked
package io.herd.node.admin;

import org.jspecify.annotations.NullMarked;
