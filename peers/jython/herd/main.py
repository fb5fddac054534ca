"""The command line of both servers, from the first argument to the exit code."""
import signal
import sys

from java.io import IOException
from java.lang import System

from herd import herdfile
from herd.log import Log
from herd.node import Node

_USAGE = 'usage: run threads|select NAME --config herd.json'


def main(design, arguments):
    """Runs a server of a design, which has open(), run() and, for any thread, stop()."""
    if '--help' in arguments or '-h' in arguments:
        print _USAGE
        return 0
    if len(arguments) != 3 or arguments[1] != '--config':
        return _fail(2, _USAGE)
    try:
        settings = herdfile.read(arguments[2], arguments[0])
    except herdfile.BadHerdFile as e:
        return _fail(2, str(e))
    log = Log(settings)
    server = design(Node(settings, log))
    try:
        server.open()
    except IOException as e:
        return _fail(1, '%s cannot listen: %s' % (settings.name, e.getMessage()))
    _serve(server, settings)
    log.close()
    return 0


def _serve(server, settings):
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: server.stop())
    print 'ready %s %s:%d' % (settings.name, settings.address.host, settings.address.client_port)
    sys.stdout.flush()
    server.run()


def _fail(code, message):
    sys.stderr.write('herd: %s\n' % message)
    return code


def exit_with(code):
    """Ends the process although threads of Java's are still there."""
    sys.stdout.flush()
    System.exit(code)
