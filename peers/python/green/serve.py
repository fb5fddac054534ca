"""The life of one server."""

from __future__ import annotations

import signal
import socket

from herd.command import arguments, main, tell_ready
from herd.server import HerdServer

from green.hub import Hub
from green.node import Node


def run(hub: Hub) -> None:
    """What the command line asks for, on this hub."""
    options = arguments(f"One server of a herd on {hub.name}.").parse_args()
    main(options, lambda server: _serve(hub, server))


def _serve(hub: Hub, server: HerdServer) -> None:
    """Runs until SIGTERM or SIGINT."""
    signals = _signals()
    node = Node(hub, server)
    tell_ready(server.config, node.open())
    signals.recv(1)
    node.close()


def _signals() -> socket.socket:
    """A socket that gets a byte for each signal: a green thread can wait for that."""
    here, there = socket.socketpair()
    there.setblocking(False)
    signal.set_wakeup_fd(there.detach())
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: None)
    return here
