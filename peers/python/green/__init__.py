"""A herd server of green threads, on whatever hub switches between them.

It is written as if for threads: one for each connection, blocking calls of the standard library,
no callback. Its hub has patched that library before anything here is imported, so that a call
which would block lets other green threads run. They switch only there, and so need no locks.
"""
