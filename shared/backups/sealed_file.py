"""The file of a backup: chunks, each sealed by itself, and a SHA-256 of everything at its end.

    Fremmøde backup 1        a line in ASCII: "Fremmoede backup 1"
    {...}                    a line of JSON: `BackupHeader`
    chunks                   one byte (1 for the last, else 0), four of length, and that many bytes
    32 bytes                 SHA-256 of all before

With a key a chunk is sealed with AES-256-GCM. Its nonce is its number and whether it is the last
one, and both lines above are authenticated with each: chunks can't be left out, swapped or put into
another backup. The key of a file is derived from the operator's and a salt of its own, so no nonce
is used twice with a key.
"""

import hashlib
import io
import json
import struct
from dataclasses import asdict
from typing import TYPE_CHECKING, BinaryIO

from cattrs import ClassValidationError, structure
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.backups.facts import BackupHeader, BackupProblem

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

FIRST_LINE = b"Fremmoede backup 1\n"
ANY_FIRST_LINE = b"Fremmoede backup "
LONGEST_HEADER = 4096
CHUNK = 2**20
"""Bytes of a chunk before it is sealed; none is longer."""

DIGEST = 32
FRAME = struct.Struct(">BI")
CUT = "The backup was cut or changed: take another copy of it."


def derive(key: str, salt: bytes, purpose: str, length: int = 32) -> bytes:
    """A key of this purpose from the operator's, which has to be hard to guess itself."""
    return HKDF(SHA256(), length, salt, f"fremmoede/backup/{purpose}".encode()).derive(key.encode())


def key_id(key: str, salt: bytes) -> str:
    """Tells a wrong key from a changed file; says nothing about the key."""
    return derive(key, salt, "id", 8).hex()


def header_lines(header: BackupHeader) -> bytes:
    return FIRST_LINE + json.dumps(asdict(header), sort_keys=True).encode() + b"\n"


def _sealing(header: BackupHeader, key: str) -> AESGCM | None:
    if not header.key_id:
        return None
    return AESGCM(derive(key, bytes.fromhex(header.salt), "seal"))


def _nonce(number: int, is_last: bool) -> bytes:
    return struct.pack(">IQ", is_last, number)


class SealingWriter(io.RawIOBase):
    """Writes what it is given as chunks; `finish` writes the last one and the digest."""

    def __init__(self, file: BinaryIO, header: BackupHeader, key: str) -> None:
        self._file, self._lines = file, header_lines(header)
        self._seal, self._number = _sealing(header, key), 0
        self._waiting, self._sha = bytearray(), hashlib.sha256()
        self._put(self._lines)

    def writable(self) -> bool:
        return True

    def write(self, data: "ReadableBuffer") -> int:
        self._waiting += data
        while len(self._waiting) > CHUNK:
            self._put_chunk(bytes(self._waiting[:CHUNK]), is_last=False)
            del self._waiting[:CHUNK]
        return memoryview(data).nbytes

    def finish(self) -> None:
        self._put_chunk(bytes(self._waiting), is_last=True)
        self._file.write(self._sha.digest())

    def _put_chunk(self, plain: bytes, *, is_last: bool) -> None:
        body = plain
        if self._seal:
            body = self._seal.encrypt(_nonce(self._number, is_last), plain, self._lines)
        self._number += 1
        self._put(FRAME.pack(is_last, len(body)) + body)

    def _put(self, data: bytes) -> None:
        self._sha.update(data)
        self._file.write(data)


def file_digest(file: BinaryIO) -> str:
    """SHA-256 of the whole file, from its beginning, in hexadecimal."""
    return _digest(file, file.seek(0, io.SEEK_END)).hexdigest()


def check_digest(file: BinaryIO) -> None:
    """Raises `BackupProblem` when a file does not end with the SHA-256 of what stands before."""
    before = file.seek(0, io.SEEK_END) - DIGEST
    if before < 0 or _digest(file, before).digest() != file.read():
        raise BackupProblem(CUT)


def _digest(file: BinaryIO, size: int) -> "hashlib._Hash":
    """Of the first bytes; the file stands behind them then."""
    file.seek(0)
    sha, left = hashlib.sha256(), size
    while left and (data := file.read(min(CHUNK, left))):
        sha.update(data)
        left -= len(data)
    return sha


def read_header(file: BinaryIO) -> BackupHeader:
    """Reads the lines at the beginning. Raises `BackupProblem` when they are no backup's."""
    file.seek(0)
    first = file.readline(len(FIRST_LINE))
    if not first.startswith(ANY_FIRST_LINE):
        raise BackupProblem("The file is no backup of Fremmøde's.")
    if first != FIRST_LINE:
        raise BackupProblem("The backup was made by a newer version of Fremmøde: update first.")
    try:
        return structure(json.loads(file.readline(LONGEST_HEADER)), BackupHeader)
    except (ValueError, ClassValidationError):
        raise BackupProblem(CUT) from None


class SealedReader(io.RawIOBase):
    """Reads the chunks of a file that stands behind its header; every fault is `BackupProblem`."""

    def __init__(self, file: BinaryIO, header: BackupHeader, key: str) -> None:
        self._file, self._lines = file, header_lines(header)
        self._check_key(header, key)
        self._seal, self._number = _sealing(header, key), 0
        self._left, self._is_over = memoryview(b""), False

    def readable(self) -> bool:
        return True

    def readinto(self, wanted: "WriteableBuffer") -> int:
        if not self._left and not self._is_over:
            self._left = memoryview(self._next_chunk())
        room = memoryview(wanted).cast("B")
        size = min(len(room), len(self._left))
        room[:size], self._left = self._left[:size], self._left[size:]
        return size

    def _check_key(self, header: BackupHeader, key: str) -> None:
        if header.key_id and not key:
            raise BackupProblem("The backup is encrypted: give its key in FREMMOEDE_BACKUP_KEY.")
        if header.key_id and key_id(key, bytes.fromhex(header.salt)) != header.key_id:
            raise BackupProblem("FREMMOEDE_BACKUP_KEY is not the key of this backup.")

    def _next_chunk(self) -> bytes:
        frame = self._file.read(FRAME.size)
        if len(frame) < FRAME.size:
            raise BackupProblem(CUT)
        is_last, length = FRAME.unpack(frame)
        body = self._file.read(length) if length <= 2 * CHUNK else b""
        self._is_over = bool(is_last)
        self._number += 1
        try:
            nonce = _nonce(self._number - 1, self._is_over)
            return self._seal.decrypt(nonce, body, self._lines) if self._seal else body
        except InvalidTag:
            raise BackupProblem(CUT) from None
