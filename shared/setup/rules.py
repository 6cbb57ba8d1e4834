"""The limits of what a centre may set: one list for the set-up file and for the desk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NumberLimit:
    """From `least` to `most`, inclusive; a multiple of `step`."""

    least: int
    most: int
    step: int = 1

    def allows(self, number: int) -> bool:
        """Whether the number is within the limit."""
        return self.least <= number <= self.most and number % self.step == 0


TWO_WEEKS = 14 * 24 * 60
"""Minutes."""

LIMITS = {
    "window_days": NumberLimit(1, 365),
    "notice_minutes": NumberLimit(0, TWO_WEEKS),
    "extra_minutes": NumberLimit(0, 120, 15),
    "most_moves": NumberLimit(0, 99),
    "move_notice_minutes": NumberLimit(0, TWO_WEEKS),
}
"""By the name of the setting of a centre."""

KIND_MINUTES = NumberLimit(15, 240, 15)
BUFFER_MINUTES = NumberLimit(0, 60, 15)

LENGTHS = {"name": 80, "address": 120, "bus": 120, "business_name": 60}
"""Characters at most, by the name of the setting."""

NEEDED = frozenset({"name", "address", "telephone", "languages"})
"""Settings without which a centre is none."""
