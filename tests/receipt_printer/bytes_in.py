"""The bytes that a printer takes in, one command after the other."""


class Unprintable(Exception):
    """The printer would print something else than what was meant, or does not know a command."""


class BytesIn:
    """Bytes from a computer, taken from the front."""

    def __init__(self, sent: bytes) -> None:
        self._sent = sent
        self._at = 0

    def __bool__(self) -> bool:
        return self._at < len(self._sent)

    def byte(self) -> int:
        return self.take(1)[0]

    def take(self, count: int) -> bytes:
        """Raises `Unprintable` where a command is cut off: a printer would wait for the rest."""
        taken = self._sent[self._at : self._at + count]
        if len(taken) < count:
            raise Unprintable(f"{count - len(taken)} bytes of a command are missing")
        self._at += count
        return taken

    def number(self, size: int = 2) -> int:
        """A number of some bytes, the lowest first."""
        return int.from_bytes(self.take(size), "little")

    def until_null(self) -> bytes:
        """What stands before the next NUL, which is taken as well."""
        end = self._sent.find(0, self._at)
        taken = self.take((end if end >= 0 else len(self._sent)) - self._at)
        self.take(1)
        return taken
