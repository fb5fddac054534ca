"""How long to wait before the next dial."""

import random

FIRST_SECONDS = 0.05
LAST_SECONDS = 2.0


def seconds_after(failures: int) -> float:
    """After so many failures in a row (1, 2, ...): doubled each time, capped, with jitter."""
    seconds = min(FIRST_SECONDS * 2 ** min(failures - 1, 16), LAST_SECONDS)
    return seconds * random.uniform(0.5, 1.0)
