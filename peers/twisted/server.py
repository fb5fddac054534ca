"""One server of a herd on Twisted."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "python"))

from twisted.internet import reactor  # noqa: E402
from twisted.internet.error import CannotListenError  # noqa: E402
from twisted.python.log import PythonLoggingObserver  # noqa: E402

from herd.command import arguments, main, tell_ready  # noqa: E402
from herd.server import HerdServer  # noqa: E402

from node import Node  # noqa: E402


def serve(server: HerdServer) -> None:
    """Runs until SIGTERM or SIGINT, which the reactor takes."""
    logging.getLogger("herd.twisted").setLevel(max(logging.WARNING, server.log.level))
    PythonLoggingObserver("herd.twisted").start()
    node = Node(reactor, server)
    try:
        door = node.open()
    except CannotListenError as error:
        raise OSError(str(error)) from error
    reactor.addSystemEventTrigger("before", "shutdown", node.close)
    reactor.callWhenRunning(tell_ready, server.config, door)
    reactor.run()


if __name__ == "__main__":
    main(arguments("One server of a herd on Twisted.").parse_args(), serve)
