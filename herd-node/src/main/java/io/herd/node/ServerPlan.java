package io.herd.node;

import io.herd.core.PlacesSource;
import io.herd.core.ServerConfig;
import io.herd.core.Transport;
import io.herd.core.Update;
import io.herd.core.Variation;
import io.herd.node.file.LogEntry;
import io.herd.node.file.ServerEntry;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one server is started with.
 *
 * @param entry where it listens
 * @param config how it behaves
 * @param transport what it runs on
 * @param eventLoops threads of an event-driven transport
 * @param variation what an experiment changes of the transport's good practice
 * @param neighbours who must be linked before it counts as ready
 * @param places answers WHATSAT; closed with the server if it can be closed
 * @param log what it writes to its log
 * @param onAccepted sees each accepted update, on the accepting thread; must be quick
 * @param onStop called when the admin port is told to stop the process; must return at once
 */
record ServerPlan(
    ServerEntry entry,
    ServerConfig config,
    Transport transport,
    int eventLoops,
    Variation variation,
    List<String> neighbours,
    PlacesSource places,
    LogEntry log,
    Consumer<Update> onAccepted,
    Runnable onStop) {}
