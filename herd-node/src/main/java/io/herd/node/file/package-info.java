/**
 * The file that describes a herd: which servers, where, with which transport, limits and Places.
 */
@NullMarked
package io.herd.node.file;

import org.jspecify.annotations.NullMarked;
