"""The bodies of Places replies: cut in Google's own bytes, or made up when Google fails."""
import json
import re

_DECODER = json.JSONDecoder()
_SPACE = re.compile(r'[ \t\r\n]*')
_BREAKS = re.compile(r'[\r\n]+')

NO_RESULTS = '{"html_attributions": [], "results": [], "status": "OK"}'


class NotPlaces(Exception):
    """The bytes are not one JSON object in Google's reply form."""


class PlacesBody(object):
    """One reply with the offsets at which the elements of its results end. Immutable."""

    def __init__(self, google):
        self._json = _squeezed(google)
        self._ends = []
        self._close = None
        self.status = ''
        try:
            google.decode('utf-8')
            self._read()
        except (ValueError, RuntimeError, IndexError):  # RuntimeError: nested too deeply
            raise NotPlaces('Places sent something else than its reply form')

    def _read(self):
        at = self._mark(0, '{')
        while True:
            at = self._member(at)
            if self._json[at] != ',':
                break
            at = self._mark(at, ',')
        if self._mark(at, '}') != len(self._json) or self._close is None:
            raise ValueError

    def _member(self, at):
        """Reads a key and its value; gives the offset of what comes next."""
        key, at = self._value(at)
        at = self._mark(at, ':')
        if key == 'results':
            return self._results(at)
        value, at = self._value(at)
        if key == 'status':
            self.status = value
        return at

    def _results(self, at):
        if self._close is not None:  # of two, parsers differ in which one they take
            raise ValueError
        self._ends.append(at + 1)
        at = self._mark(at, '[')
        while self._json[at] != ']':
            _, at = _DECODER.raw_decode(self._json, at)
            self._ends.append(at)
            at = self._space(at)
            if self._json[at] == ',':
                at = self._mark(at, ',')
        self._close = at
        return self._space(at + 1)

    def _value(self, at):
        value, at = _DECODER.raw_decode(self._json, at)
        return value, self._space(at)

    def _mark(self, at, mark):
        if self._json[at] != mark:
            raise ValueError
        return self._space(at + 1)

    def _space(self, at):
        return _SPACE.match(self._json, at).end()

    def cut(self, bound):
        """The first so many results; all else as Google sent it."""
        size = len(self._ends) - 1
        if bound >= size:
            return self._json
        tail = self._close if bound == 0 else self._ends[size]
        return self._json[:self._ends[bound]] + self._json[tail:]


class Failure(object):
    """What stands for a body that Places did not give, in Google's own form."""

    def __init__(self, status, message):
        self.message = message
        self._json = ('{"html_attributions": [], "results": [], "status": %s, "error_message": %s}'
                      % (json.dumps(status), json.dumps(message)))

    def cut(self, _bound):
        return self._json


def _squeezed(text):
    """Each run of newlines made one and those at the end dropped: an empty line ends a reply."""
    return _BREAKS.sub(_one_newline, text).rstrip('\r\n')


def _one_newline(run):
    breaks = run.group()
    return '\n' if breaks.count('\n') > 1 else breaks
