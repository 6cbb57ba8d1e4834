"""What a citizen needs so that a meeting works."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Needs:
    """`interpreter` is the ISO 639 code of the language to interpret."""

    interpreter: str | None = None
    companion: bool = False
    wheelchair: bool = False
    more_time: bool = False
    quiet_room: bool = False
