"""The herd file: who is in the herd, and how its servers behave."""
import json
import os


class BadHerdFile(Exception):
    """One line: what is wrong, and where."""


class Address(object):
    """Where a server listens: for clients, and for its neighbours."""

    def __init__(self, entry):
        self.host = str(entry.get('host', '127.0.0.1'))
        self.client_port = int(entry['clientPort'])
        self.peer_host = str(entry.get('peerHost', '127.0.0.1'))
        self.peer_port = int(entry.get('peerPort', 0)) or self.client_port

    def doors(self):
        """The (host, port) pairs to listen at, that of the clients first; often it is but one."""
        doors = [(self.host, self.client_port)]
        if self.peer_port != self.client_port:
            doors.append((self.peer_host, self.peer_port))
        return doors


class Settings(object):
    """What one server takes from the herd file. Immutable by convention."""

    def __init__(self, name, herd, folder):
        self.name = name
        addresses = dict((_name(entry['name']), Address(entry)) for entry in herd['servers'])
        if name not in addresses:
            raise BadHerdFile('no server is called %s; there are %s'
                              % (name, ', '.join(sorted(addresses))))
        self.address = addresses.pop(name)
        self.neighbours = _neighbours(name, addresses, herd.get('links', []))
        self._flooding(herd.get('flooding', {}), herd.get('variation', {}))
        self._limits(herd.get('limits', {}))
        self._places(herd.get('places', {}), folder)
        log = herd.get('log', {})
        self.log_what = log.get('what', 'links')
        self.log_folder = os.path.join(folder, log.get('directory', 'logs'))

    def _flooding(self, flooding, variation):
        self.sender_exclusion = flooding.get('senderExclusion', True)
        self.resync = flooding.get('resync', True)
        self.course = flooding.get('course', True)
        self.dials_each_line = variation.get('links', 'persistent') == 'per-message'

    def _limits(self, limits):
        self.line_bytes = limits.get('lineBytes', 4096)
        self.read_bytes = limits.get('readBytes', 16384)
        self.output_bytes = limits.get('outputHighBytes', 65536)
        self.unwritable_millis = limits.get('unwritableMillis', 10000)
        self.max_connections = limits.get('maxConnections', 10000)
        self.backlog = limits.get('backlog', 1024)
        self.ahead_seconds = limits.get('maxAheadSeconds', 86400)

    def _places(self, places, folder):
        self.places_api = places.get('api', 'google-legacy')
        self.places_url = str(places.get('url', 'https://maps.googleapis.com')).rstrip('/')
        self.places_in_flight = places.get('inFlight', 32)
        self.places_key = os.environ.get('GOOGLE_PLACES_API_KEY', '')
        if places.get('keyFile'):
            with open(os.path.join(folder, places['keyFile'])) as text:
                self.places_key = text.read().strip()


def read(path, name):
    """The settings of one server; BadHerdFile if they cannot be had."""
    try:
        with open(path) as text:
            herd = json.load(text)
        return Settings(name, herd, os.path.dirname(os.path.abspath(path)))
    except (IOError, OSError) as e:
        raise BadHerdFile('%s cannot be read: %s' % (e.filename or path, e.strerror or e))
    except KeyError as e:
        raise BadHerdFile('%s lacks %s' % (path, e))
    except (ValueError, TypeError, AttributeError) as e:
        raise BadHerdFile('%s is no herd file: %s' % (path, e))


def _name(text):
    return text.encode('utf-8')


def _neighbours(name, addresses, links):
    """Name -> Address of all to whom there is a link."""
    neighbours = {}
    for link in links:
        ends = [_name(end) for end in link]
        if len(ends) == 2 and name in ends:
            ends.remove(name)
            if ends[0] not in addresses:
                raise BadHerdFile('a link goes to %s, which is no server' % ends[0])
            neighbours[ends[0]] = addresses[ends[0]]
    return neighbours
