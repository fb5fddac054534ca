"""What a server tells of its connections and lines, on the console and in a file."""

from __future__ import annotations

import logging
import sys
from typing import Dict

from .config import Config

_SHOWN = 128
_FORMAT = "%(asctime)s.%(msecs)03d %(message)s"
_DATE = "%Y-%m-%dT%H:%M:%S"
_LEVELS = {"lines": logging.DEBUG, "links": logging.INFO, "off": logging.CRITICAL}


class TrafficLog:
    """Sees every line and every change of a connection."""

    def __init__(self, logger: logging.Logger) -> None:
        self._logger = logger
        self._problems: Dict[str, int] = {}
        self.wants_lines = logger.isEnabledFor(logging.DEBUG)
        """Ask this first, so that a silent log costs nothing per line."""
        self.level = logger.level
        """Below which nothing is told."""

    def received(self, connection: str, line: bytes) -> None:
        self._logger.debug("%s > %s", connection, shown(line))

    def sent(self, connection: str, lines: bytes) -> None:
        if self.wants_lines:
            for line in lines.rstrip(b"\n").split(b"\n"):
                self._logger.debug("%s < %s", connection, shown(line))

    def opened(self, connection: str) -> None:
        if self.wants_lines:
            self._logger.debug("%s opened", connection)

    def closed(self, connection: str, reason: str) -> None:
        if self.wants_lines:
            self._logger.debug("%s closed: %s", connection, reason)

    def link_up(self, peer: str) -> None:
        self._problems.clear()
        self._logger.info("link to %s up", peer)

    def link_down(self, peer: str, reason: str) -> None:
        self._logger.info("link to %s down: %s", peer, reason)

    def problem(self, what: str) -> None:
        """Of a problem that repeats itself only the 1st, 2nd, 4th, 8th ... time is told."""
        times = self._problems[what] = self._problems.get(what, 0) + 1
        if times & (times - 1) == 0:
            self._logger.warning("%s (%d)", what, times)


def shown(line: bytes) -> str:
    """Bytes in a form that can neither forge a log line nor steer a terminal."""
    text = line[:_SHOWN].rstrip(b"\n").decode("latin-1").encode("unicode_escape").decode()
    return text if len(line) <= _SHOWN else f"{text}... ({len(line)} bytes)"


def open_log(config: Config) -> TrafficLog:
    """Logs to stderr and, if anything is to be logged, to DIRECTORY/NAME.log."""
    logger = logging.getLogger("herd")
    logger.propagate = False
    logger.setLevel(_LEVELS[config.log_what])
    _add(logger, logging.StreamHandler(sys.stderr))
    if config.log_what != "off":
        config.log_directory.mkdir(parents=True, exist_ok=True)
        path = config.log_directory / f"{config.name}.log"
        _add(logger, logging.FileHandler(path, encoding="utf-8"))
    return TrafficLog(logger)


def _add(logger: logging.Logger, handler: logging.Handler) -> None:
    handler.setFormatter(logging.Formatter(_FORMAT, _DATE))
    logger.addHandler(handler)
