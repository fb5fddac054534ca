"""The command line that the Python servers share."""

from __future__ import annotations

import argparse
import resource
import sys
from typing import Callable

from .config import Config, ConfigError, Door, read
from .logs import open_log
from .server import HerdServer


def arguments(title: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="server.py", description=title)
    parser.add_argument("name", help="which server of the herd file this one is, such as Clark")
    parser.add_argument("--config", required=True, metavar="FILE", help="the herd file")
    return parser


def main(options: argparse.Namespace, serve: Callable[[HerdServer], None]) -> None:
    """Reads the herd file and serves; exits 2 if that file is wrong, 1 if a door is not free."""
    try:
        config = read(options.config, options.name)
    except ConfigError as error:
        fail(str(error), 2)
    _allow_files(config.limits.max_connections)
    try:
        serve(HerdServer(config, open_log(config)))
    except OSError as error:
        fail(f"{config.name} cannot start: {error}", 1)


def _allow_files(connections: int) -> None:
    """Asks for as many open files as there may be connections, if the system lets it."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = connections + 256
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))


def fail(message: str, code: int) -> None:
    print(f"server.py: {message}", file=sys.stderr)
    raise SystemExit(code)


def tell_ready(config: Config, door: Door) -> None:
    """Says once, on standard output, that all doors are open; `door` is the one for clients."""
    print(f"ready {config.name} {door.host}:{door.port}", flush=True)
