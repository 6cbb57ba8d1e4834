"""The web server's worker: its threads are for browsers that have asked something."""

from functools import partial
from selectors import EVENT_READ, BaseSelector

from gunicorn.workers.gthread import TConn, ThreadWorker


class Worker(ThreadWorker):
    """Browsers connect ahead of what they will ask, and may never ask it: no thread waits for that.

    One of gunicorn's own would, for five seconds: as many of these as there are threads stop the
    house. Only names without an underscore are used, none of which gunicorn promises either.
    """

    poller: BaseSelector

    def enqueue_req(self, conn: TConn) -> None:
        """Called in the main loop. A new connection waits there, as long as one that is kept alive,
        and comes here again as soon as it can be read."""
        if conn.initialized or conn.wait_for_data(0):
            super().enqueue_req(conn)
            return
        conn.sock.setblocking(False)
        conn.set_timeout()
        self.pending_conns.append(conn)
        self.poller.register(conn.sock, EVENT_READ, partial(self.on_pending_socket_readable, conn))
