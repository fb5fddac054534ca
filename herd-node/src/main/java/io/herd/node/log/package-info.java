/**
 * What a server tells of its lines, connections and links, without ever holding up a transport
 * thread.
 */
@NullMarked
package io.herd.node.log;

import org.jspecify.annotations.NullMarked;
