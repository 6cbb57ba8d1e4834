"""The web server's worker: its threads are for those who ask something."""

from gunicorn.workers.gthread import _DEFER, TConn, ThreadWorker


class Worker(ThreadWorker):
    """Browsers connect ahead of what they will ask, and may never ask it: no thread waits for that.

    One of gunicorn's own would, for five seconds: as many as there are threads stop the house.
    """

    def handle(self, conn: TConn) -> object:
        """Runs in a thread. What has not asked yet goes back to be watched with the others."""
        if not conn.initialized and not conn.wait_for_data(0):
            return _DEFER
        return super().handle(conn)
