"""A small HTTP/1.1 client on asyncio's streams, for where there is no aiohttp."""

from __future__ import annotations

import asyncio
from typing import Dict, List, Tuple
from urllib.parse import urlsplit

from herd.calls import CONNECT_SECONDS, MAX_BODY

Streams = Tuple[asyncio.StreamReader, asyncio.StreamWriter]


class StreamsHttp:
    """Keeps connections to its one host open between calls."""

    def __init__(self) -> None:
        self._idle: List[Streams] = []

    async def get(self, url: str) -> Tuple[int, bytes]:
        parts = urlsplit(url)
        head = f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\n\r\n"
        reader, writer = self._reuse() or await _connect(parts)
        try:
            writer.write(head.encode("ascii"))
            status, headers = await _read_head(reader)
            body = await _read_body(reader, headers)
        except BaseException:
            writer.close()
            raise
        self._put_back((reader, writer), headers)
        return status, body

    def _reuse(self) -> Streams | None:
        while self._idle:
            reader, writer = self._idle.pop()
            if not reader.at_eof() and not writer.is_closing():
                return reader, writer
            writer.close()
        return None

    def _put_back(self, streams: Streams, headers: Dict[str, str]) -> None:
        has_end = "content-length" in headers or "transfer-encoding" in headers
        if has_end and headers.get("connection", "").lower() != "close":
            self._idle.append(streams)
        else:
            streams[1].close()

    async def close(self) -> None:
        for _, writer in self._idle:
            writer.close()


async def _connect(parts) -> Streams:
    secure = parts.scheme == "https"
    port = parts.port or (443 if secure else 80)
    opening = asyncio.open_connection(parts.hostname, port, ssl=secure or None)
    try:
        return await asyncio.wait_for(opening, CONNECT_SECONDS)
    except (OSError, asyncio.TimeoutError) as error:
        raise ConnectionRefusedError from error


async def _read_head(reader: asyncio.StreamReader) -> Tuple[int, Dict[str, str]]:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    fields = (line.partition(":") for line in head[1:] if line)
    return int(head[0].split()[1]), {name.lower(): value.strip() for name, _, value in fields}


async def _read_body(reader: asyncio.StreamReader, headers: Dict[str, str]) -> bytes:
    if headers.get("transfer-encoding", "").lower() == "chunked":
        return await _read_chunks(reader)
    if "content-length" in headers:
        return await reader.readexactly(_bounded(int(headers["content-length"])))
    body = bytearray()
    while not reader.at_eof():
        body += await reader.read(1 << 16)
        _bounded(len(body))
    return bytes(body)


async def _read_chunks(reader: asyncio.StreamReader) -> bytes:
    body = bytearray()
    while True:
        size = int((await reader.readline()).partition(b";")[0], 16)
        _bounded(len(body) + size)
        body += await reader.readexactly(size)
        await reader.readline()
        if size == 0:
            return bytes(body)


def _bounded(size: int) -> int:
    if size > MAX_BODY:
        raise ValueError("too long a body")
    return size
