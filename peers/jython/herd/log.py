"""The log of one server: links on the console, links, connections and lines in its file."""
import os

from java.io import FileOutputStream, IOException, PrintStream
from java.lang import System
from java.time import LocalDateTime

_SHOWN = 128


class Log(object):
    """Safe for any thread. What comes from the network is escaped, lest it forge a line."""

    def __init__(self, settings):
        self.wants_lines = settings.log_what == 'lines'
        self._name = settings.name
        self._silent = settings.log_what == 'off'
        self._file = None if self._silent else _file(settings.log_folder, settings.name)

    def received(self, label, line):
        self._write('in  %s: %s' % (label, _escaped(line)))

    def sent(self, label, text):
        for line in text.split('\n'):
            if line:
                self._write('out %s: %s' % (label, _escaped(line)))

    def connection(self, label, event):
        self._write('%s %s' % (label, event))

    def link(self, peer, event):
        self._both('link to %s is %s' % (peer, event))

    def problem(self, what):
        self._both(what)

    def _both(self, text):
        if not self._silent:
            self._write(text)
            System.err.println('%s: %s' % (self._name, _escaped(text)))

    def _write(self, text):
        if self._file is not None:
            self._file.println('%s %s' % (LocalDateTime.now(), text))

    def close(self):
        if self._file is not None:
            self._file.close()


def _file(folder, name):
    try:
        if not os.path.isdir(folder):
            os.makedirs(folder)
        return PrintStream(FileOutputStream(os.path.join(folder, name + '.log'), True), True)
    except (OSError, IOException) as e:
        System.err.println('%s: no log file: %s' % (name, e))
        return None


def _escaped(text):
    shown = text[:_SHOWN].encode('string_escape')
    return shown if len(text) <= _SHOWN else '%s... (%d bytes)' % (shown, len(text))
