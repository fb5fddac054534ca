"""The herd file as one server sees it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, Optional, Tuple

GOOGLE = "https://maps.googleapis.com"


class ConfigError(ValueError):
    """One line for the user: what is wrong, and where."""


@dataclass(frozen=True)
class Door:
    host: str
    port: int


@dataclass(frozen=True)
class Neighbour:
    name: str
    door: Door


@dataclass(frozen=True)
class Limits:
    line_bytes: int = 4096
    max_connections: int = 10_000
    backlog: int = 1024
    max_ahead_seconds: int = 86_400
    max_clients: int = 1_000_000
    output_high_bytes: int = 64 << 10
    output_low_bytes: int = 32 << 10
    unwritable_millis: int = 10_000


@dataclass(frozen=True)
class Places:
    url: Optional[str]  # None if there is nobody to ask
    key: str
    in_flight: int


@dataclass(frozen=True)
class Config:
    name: str
    doors: Tuple[Door, ...]  # for clients, and a second one if neighbours dial another port
    neighbours: Tuple[Neighbour, ...]
    sender_exclusion: bool
    resync: bool
    per_message: bool
    places: Places
    log_what: str
    log_directory: Path
    limits: Limits
    course: bool = True  # AT lines are believed of anybody, not of neighbours alone

    def dials(self, neighbour: Neighbour) -> bool:
        """Of the two ends of a link the server whose name sorts first dials."""
        return self.name < neighbour.name


def read(path: str, name: str) -> Config:
    """Reads the part of a herd file that is about the server of this name."""
    try:
        text = Path(path).read_text(encoding="utf-8")
        data = json.loads(text)
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ConfigError(f"{path} is not JSON: {error}") from error
    try:
        return _config(data, name, Path(path).resolve().parent)
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from error
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ConfigError(f"{path} is not a herd file: {error!r}") from error


def _config(data: Dict[str, Any], name: str, folder: Path) -> Config:
    servers = {server["name"]: server for server in data.get("servers", [])}
    if name not in servers:
        raise ConfigError(f"no server is called {name!r}; there are {', '.join(servers) or 'none'}")
    flooding = data.get("flooding", {})
    log = data.get("log", {})
    return Config(
        name=name,
        doors=tuple(dict.fromkeys([_client_door(servers[name]), _peer_door(servers[name])])),
        neighbours=_neighbours(data.get("links", []), servers, name),
        sender_exclusion=flooding.get("senderExclusion", True),
        resync=flooding.get("resync", True),
        per_message=_one_of(data.get("variation", {}), "links", "persistent", "per-message"),
        places=_places(data.get("places", {}), folder),
        log_what=_word(log, "what", "links", "lines", "off"),
        log_directory=folder / log.get("directory", "logs"),
        limits=_limits(data.get("limits", {})),
        course=flooding.get("course", True),
    )


def _client_door(server: Dict[str, Any]) -> Door:
    return Door(server.get("host", "127.0.0.1"), int(server.get("clientPort", 0)))


def _peer_door(server: Dict[str, Any]) -> Door:
    client = _client_door(server)
    port = int(server.get("peerPort", 0))
    if port in (0, client.port):
        return client
    return Door(server.get("peerHost", "127.0.0.1"), port)


def _neighbours(links: Any, servers: Dict[str, Any], name: str) -> Tuple[Neighbour, ...]:
    names = [a if b == name else b for a, b in links if name in (a, b)]
    for unknown in (n for n in names if n not in servers):
        raise ConfigError(f"links: no server is called {unknown!r}")
    return tuple(Neighbour(n, _dialled(servers[n])) for n in dict.fromkeys(names))


def _dialled(server: Dict[str, Any]) -> Door:
    door = _peer_door(server)
    return Door("127.0.0.1", door.port) if door.host in ("0.0.0.0", "::") else door


def _word(section: Dict[str, Any], key: str, *words: str) -> str:
    """A value that must be one of these; the first is the default."""
    word = section.get(key, words[0])
    if word not in words:
        raise ConfigError(f"{key} is {word!r}; it must be one of {', '.join(words)}")
    return word


def _one_of(section: Dict[str, Any], key: str, default: str, other: str) -> bool:
    return _word(section, key, default, other) == other


def _places(section: Dict[str, Any], folder: Path) -> Places:
    api = _word(section, "api", "google-legacy", "none")
    url, key = section.get("url"), _key(section.get("keyFile"), folder)
    asked = (url or (GOOGLE if key else None)) if api != "none" else None
    return Places(asked and asked.rstrip("/"), key, int(section.get("inFlight", 32)))


def _key(file: Optional[str], folder: Path) -> str:
    if file is None:
        return os.environ.get("GOOGLE_PLACES_API_KEY", "").strip()
    try:
        return (folder / file).read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ConfigError(f"key file {file} cannot be read: {error.strerror}") from error


def _limits(section: Dict[str, Any]) -> Limits:
    return Limits(
        line_bytes=_positive(section, "lineBytes", 4096),
        max_connections=_positive(section, "maxConnections", 10_000),
        backlog=_positive(section, "backlog", 1024),
        max_ahead_seconds=_positive(section, "maxAheadSeconds", 86_400),
        max_clients=_positive(section, "maxClients", 1_000_000),
        output_high_bytes=_positive(section, "outputHighBytes", 64 << 10),
        output_low_bytes=_positive(section, "outputLowBytes", 32 << 10),
        unwritable_millis=_positive(section, "unwritableMillis", 10_000),
    )


def _positive(section: Dict[str, Any], key: str, default: int) -> int:
    value = int(section.get(key, default))
    if value <= 0:
        raise ConfigError(f"{key} is {value}; it must be positive")
    return value
