"""What differs between the libraries of green threads."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Callable


@dataclass(frozen=True)
class Hub:
    """The few things that the standard library does not have, or not as cheaply."""

    name: str

    spawn: Callable[..., Any]
    """Starts a function and its arguments in a green thread, when this one next blocks."""

    timeout: Callable[[float, BaseException], AbstractContextManager]
    """Raises the exception in the block, unless it is done in so many seconds."""
