"""The herd protocol without input and output: what the Python servers of this project share.

A server brings the sockets. It gives what it read to a `Session` and writes what that returns,
drains a `Link` for each neighbour, and asks Places when a session has a query. All text of the
protocol is bytes; nothing here blocks, and nothing is safe for more than one thread.
"""
