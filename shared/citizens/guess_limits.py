"""How many wrong guesses are answered in a day, and what they add up to for one citizen.

All limits of guessing stand here, and nowhere else. A guess is a value that somebody tries in place
of one they do not know: a birth date for a telephone or a number, or a number for a birth date.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

WINDOW = timedelta(hours=24)
"""Wrong guesses count for so long, each from its own moment on: a limit holds in any 24 hours."""

ALLOWED_A_DAY = 1e-4
"""The highest probability that one citizen's meeting is found by guessing in a day, all ways
together; required of us."""

BIRTH_DATES = 30_000
"""Birth dates that a guess is drawn from: 82 years. Whoever knows the age knows more."""

NUMBERS = 870_000
"""Numbers that a guess is drawn from: 100000-999999 without those that read as a birth date.

Codes of letters and companions have some more.
"""

NUMBERS_OF_ONE = 11
"""Valid numbers that one citizen may have at once: eight meetings (a series of four, and one of
each other kind), two companions, a letter."""


TIMES_TO_CHOOSE_FROM = 4
"""Times among which the next visitor finds the one that was chosen before the kiosk lost its power.
"""


class Scope(StrEnum):
    """What wrong guesses are counted for; the same wrong guess counts once in each.

    TELEPHONE, NUMBER, BIRTH_DATE: what was told, whether or not anybody has it.
    CITIZEN_BY_TELEPHONE, CITIZEN_BY_NUMBER: whose that is; a number of nobody's has a bucket, too.
    LINE: the calling number. WITHHELD: all callers of a centre without one. KIOSK: a touch screen.
    HOUSE_BY_TELEPHONE, HOUSE_BY_NUMBER, HOUSE_BY_NUMBER_ALONE: a centre, by the way of guessing.
    LOST_VISIT: a visit at a kiosk that lost its power.
    CITIZEN: whose birth date was tried for, in all of these ways together.
    """

    TELEPHONE = "telephone"
    CITIZEN_BY_TELEPHONE = "citizen_by_telephone"
    NUMBER = "number"
    CITIZEN_BY_NUMBER = "citizen_by_number"
    BIRTH_DATE = "birth_date"
    LINE = "line"
    WITHHELD = "withheld"
    KIOSK = "kiosk"
    HOUSE_BY_TELEPHONE = "house_by_telephone"
    HOUSE_BY_NUMBER = "house_by_number"
    HOUSE_BY_NUMBER_ALONE = "house_by_number_alone"
    LOST_VISIT = "lost_visit"
    CITIZEN = "citizen"


LIMITS = {
    Scope.TELEPHONE: 1,
    Scope.CITIZEN_BY_TELEPHONE: 1,
    Scope.NUMBER: 1,
    Scope.CITIZEN_BY_NUMBER: 1,
    Scope.BIRTH_DATE: 2,
    Scope.LINE: 6,
    Scope.WITHHELD: 12,
    Scope.KIOSK: 30,
    Scope.HOUSE_BY_TELEPHONE: 40,
    Scope.HOUSE_BY_NUMBER: 100,
    Scope.HOUSE_BY_NUMBER_ALONE: 6,
    Scope.LOST_VISIT: 2,
    Scope.CITIZEN: 2,
}
"""Wrong guesses within `WINDOW` after which a bucket is closed to other guesses.

The narrow ones make the sum; the wide ones stop somebody who tries the same with everybody, and are
several times what a real day brings (120 visitors, one in twenty of whom mistypes).
"""

WIDE = frozenset(
    {
        Scope.LINE,
        Scope.WITHHELD,
        Scope.KIOSK,
        Scope.HOUSE_BY_TELEPHONE,
        Scope.HOUSE_BY_NUMBER,
        Scope.HOUSE_BY_NUMBER_ALONE,
    }
)
"""Scopes that are no one citizen's: when one of them is closed, the desk is told."""

REFUSED_BEFORE_ALARM = 5
"""Guesses at closed buckets of a centre within `WINDOW` after which the desk is told."""


@dataclass(frozen=True)
class GuessingWay:
    """A way by which a stranger may come at one citizen's meeting, or learn that they are known.

    `knows` is what the stranger must have already, `guesses` what is tried, one of `space` values
    of which `right` are right. `scopes` limit the tries; a way without any has no limit.
    """

    knows: str
    guesses: str
    where: str
    space: float
    right: int
    scopes: tuple[Scope, ...]

    @property
    def tries(self) -> float:
        """Guesses at one citizen that are answered within `WINDOW`."""
        return min((LIMITS[scope] for scope in self.scopes), default=UNLIMITED)

    @property
    def a_day(self) -> float:
        """The probability that a day's guesses find one certain citizen."""
        return self.tries * self.right / self.space


UNLIMITED = 1e9
"""Tries in a day where none are counted: far more than our servers answer."""

SECRET = 2.0**256
"""The space of a secret of 32 random bytes."""

WAYS = (
    GuessingWay(
        "the citizen's telephone, whose number is forged or typed",
        "birth date",
        "Mit møde by telephone; a broken-off call taken up by telephone or at the kiosk",
        BIRTH_DATES,
        1,
        (
            Scope.TELEPHONE,
            Scope.CITIZEN_BY_TELEPHONE,
            Scope.CITIZEN,
            Scope.HOUSE_BY_TELEPHONE,
        ),
    ),
    GuessingWay(
        "a number or code of the citizen's",
        "birth date",
        "Mit møde; a new time after a missed meeting; a letter's code; the answer to a question",
        BIRTH_DATES,
        1,
        (Scope.NUMBER, Scope.CITIZEN_BY_NUMBER, Scope.CITIZEN, Scope.HOUSE_BY_NUMBER),
    ),
    GuessingWay(
        "the citizen's birth date",
        "number or code",
        "Mit møde; a new time after a missed meeting; a letter's code; the answer to a question",
        NUMBERS,
        NUMBERS_OF_ONE,
        (Scope.BIRTH_DATE, Scope.HOUSE_BY_NUMBER),
    ),
    GuessingWay(
        "nothing",
        "number of today's meeting",
        "Jeg er her; a scanned slip",
        NUMBERS,
        1,
        (Scope.HOUSE_BY_NUMBER_ALONE,),
    ),
    GuessingWay(
        "the kiosk at which the citizen's visit was cut off, for five minutes",
        "birth date, and the time they chose among four",
        "booking at that kiosk",
        BIRTH_DATES * TIMES_TO_CHOOSE_FROM,
        1,
        (Scope.LOST_VISIT, Scope.CITIZEN),
    ),
    GuessingWay(
        "nothing",
        "secret address, token or signature",
        "an adviser's calendar feed; an enrolled kiosk or hall screen; a kiosk's visit; a webhook",
        SECRET,
        1,
        (),
    ),
)
"""All ways of guessing. Ways that tell a stranger nothing are not among them: *Jeg er her* with a
birth date alone (the same answer for all), receipts K-... and the desk's search (staff alone, and
audited), the hall's screen (numbers of the queue alone), an offered earlier time and a reminder
(we call or write to the citizen's own number), the telephone in the browser (demonstrations alone).
"""


def sum_a_day() -> float:
    """The probability that a day's guesses find one certain citizen, all ways together.

    Of the ways that count for the citizen (`Scope.CITIZEN`) only so many guesses are answered
    together: those that are likeliest to be right.
    """
    shared = [way for way in WAYS if Scope.CITIZEN in way.scopes]
    tries = sorted(way.right / way.space for way in shared for _ in range(int(way.tries)))
    apart = sum(way.a_day for way in WAYS if way not in shared)
    return apart + sum(tries[-LIMITS[Scope.CITIZEN] :])
