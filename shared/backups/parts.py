"""What stands in a backup, compressed: named parts of any length, and how many rows there are.

A part is a line of JSON (`BackupPart`), then pieces of four bytes of length and that many bytes,
the last of them empty. A line with the name '' ends all, with the number of rows of each table.
"""

import gzip
import io
import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field

from cattrs import ClassValidationError, structure

from shared.backups.facts import BackupProblem
from shared.backups.sealed_file import CUT, SealedReader, SealingWriter

PIECE = 2**18
LENGTH = struct.Struct(">I")
LEVEL = 3
"""Of gzip: four fifths of what its best gives, in a third of the time."""


@dataclass(frozen=True)
class BackupPart:
    """A table with the columns of its rows, or a whole database that is a file.

    The last part alone has `counts`, rows by table, and where each of the `sequences` stands.
    """

    name: str
    columns: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    sequences: Mapping[str, int] = field(default_factory=dict)


class PartsWriter:
    """Writes parts one after the other, then `finish` the numbers."""

    def __init__(self, file: SealingWriter) -> None:
        self._file = file
        self._zip = gzip.GzipFile(fileobj=file, mode="wb", compresslevel=LEVEL, mtime=0)

    def write(self, part: BackupPart, pieces: Iterable[bytes | bytearray | memoryview]) -> None:
        self._line(part)
        for piece in pieces:
            if piece:
                self._zip.write(LENGTH.pack(len(piece)))
                self._zip.write(piece)
        self._zip.write(LENGTH.pack(0))

    def finish(self, counts: Mapping[str, int], sequences: Mapping[str, int]) -> None:
        self._line(BackupPart("", counts=counts, sequences=sequences))
        self._zip.close()
        self._file.finish()

    def _line(self, part: BackupPart) -> None:
        self._zip.write(json.dumps(asdict(part)).encode() + b"\n")


class PartsReader:
    """Reads them again; every fault is `BackupProblem`."""

    def __init__(self, file: SealedReader) -> None:
        self._zip = gzip.GzipFile(fileobj=io.BufferedReader(file), mode="rb")

    def next_part(self) -> BackupPart:
        """The next one; the last has the name ''. The pieces of the one before must be read."""
        try:
            return structure(json.loads(self._zip.readline()), BackupPart)
        except (ValueError, ClassValidationError, OSError, EOFError, zlib.error):
            raise BackupProblem(CUT) from None

    def pieces(self) -> Iterator[bytes]:
        """What stands in the part that was read last."""
        while length := LENGTH.unpack(self._exactly(LENGTH.size))[0]:
            yield self._exactly(length)

    def end(self) -> None:
        """Nothing follows the last part."""
        if self._read(1):
            raise BackupProblem(CUT)

    def _exactly(self, size: int) -> bytes:
        data = self._read(size)
        if len(data) < size:
            raise BackupProblem(CUT)
        return data

    def _read(self, size: int) -> bytes:
        try:
            return self._zip.read(size)
        except (OSError, EOFError, zlib.error):
            raise BackupProblem(CUT) from None
