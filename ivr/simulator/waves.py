"""WAV files: how long one lasts, and a plain tone."""

import io
import math
import struct
import wave

HERTZ, RATE, LOUDNESS = 330, 8000, 6000
"""The tone's pitch in Hz, samples a second, and amplitude of at most 32,767."""

_HEADER = 12
"""Bytes before the first chunk of a WAV file."""


def seconds_of_wave(data: bytes) -> float:
    """How many seconds a WAV file of any encoding lasts; 0 for what is no WAV file."""
    if data[:4] != b"RIFF" or data[8:_HEADER] != b"WAVE":
        return 0
    offset, bytes_a_second = _HEADER, 0
    while offset + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, offset)
        if name == b"fmt " and offset + 20 <= len(data):
            (bytes_a_second,) = struct.unpack_from("<I", data, offset + 16)
        if name == b"data" and bytes_a_second:
            return float(min(size, len(data) - offset - 8) / bytes_a_second)
        offset += 8 + size + size % 2
    return 0


def tone(seconds: int) -> bytes:
    """A WAV file with a plain tone of so many seconds."""
    swing = (math.sin(2 * math.pi * HERTZ * at / RATE) for at in range(seconds * RATE))
    written = io.BytesIO()
    with wave.open(written, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(b"".join(struct.pack("<h", int(LOUDNESS * it)) for it in swing))
    return written.getvalue()
