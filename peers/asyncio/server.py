"""One server of a herd on asyncio, by uvloop where that is installed."""

from __future__ import annotations

import asyncio
import signal
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "python"))

from herd.command import arguments, main, tell_ready  # noqa: E402
from herd.server import HerdServer  # noqa: E402

from node import Node  # noqa: E402


def install_uvloop(wanted: str) -> None:
    if wanted == "asyncio":
        return
    try:
        import uvloop
    except Exception as error:  # PyPy finds CPython's build, and fails in ways of its own
        if wanted == "uvloop":
            raise SystemExit(f"server.py: uvloop cannot be used: {error}") from error
    else:
        uvloop.install()


async def serve(server: HerdServer) -> None:
    """Runs until SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    node = Node(server)
    try:
        tell_ready(server.config, await node.open())
        await stop.wait()
    finally:
        await node.close()


if __name__ == "__main__":
    parser = arguments("One server of a herd on asyncio.")
    parser.add_argument("--loop", choices=("auto", "uvloop", "asyncio"), default="auto",
                        help="the event loop; auto is uvloop if it is installed")
    options = parser.parse_args()
    install_uvloop(options.loop)
    main(options, lambda server: asyncio.run(serve(server)))
