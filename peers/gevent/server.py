"""One server of a herd on gevent: greenlets over libev."""

from gevent import monkey

monkey.patch_all()  # before anything else holds the classes that block

import sys  # noqa: E402
from pathlib import Path  # noqa: E402

import gevent  # noqa: E402

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "python"))

from green.hub import Hub  # noqa: E402
from green.serve import run  # noqa: E402

if __name__ == "__main__":
    run(Hub("gevent", gevent.spawn, gevent.Timeout))
