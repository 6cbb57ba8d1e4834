"""What a citizen needs so that a meeting is possible for them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Needs:
    """What has to be provided at a meeting; `interpreter` is the language, in ISO 639."""

    interpreter: str | None = None
    companion: bool = False
    wheelchair: bool = False
    more_time: bool = False
    quiet_room: bool = False
