"""What a kind of meeting is: its code, its length, and who books and holds it."""

from dataclasses import dataclass

from shared.appointments.facts import Form

FIRST_MEETING = "first"
"""The code of the kind of meeting that opens a course."""

FOLLOW_UP = "followup"
"""The code of the meetings of a course after the first one."""

JOINT = "joint"
"""The code of a meeting together with the citizen's unemployment fund (a-kasse)."""

CV = "cv"
"""The code of help with a CV."""

DIGITAL = "digital"
"""The code of help with MitID and Jobnet."""

AKASSE = "akasse"
"""The code of the talk with the citizen's unemployment fund (a-kasse)."""

KIND_CODES = (FIRST_MEETING, FOLLOW_UP, JOINT, CV, DIGITAL, AKASSE)
"""All kinds of meeting that a centre can use, in the order in which they are offered."""

OF_THE_COURSE = frozenset({FIRST_MEETING, FOLLOW_UP})
"""The kinds that every citizen needs next: they can always be booked without staff."""

IN_PERSON_ALONE = frozenset({Form.IN_PERSON})
EVERY_FORM = frozenset(Form)

LONGEST_BUFFER = 60
"""Minutes."""


@dataclass(frozen=True)
class Kind:
    """A kind of meeting at one centre; `minutes` is its length without more time.

    `buffer_minutes` are kept free for the adviser after such a meeting, as far as they work.
    `forms` are those that citizens may choose, always also in person; staff choose among all.
    `self_booked` tells whether citizens book it themselves. `advisers` are the ids of those who
    hold it; none named: all.
    """

    code: str
    minutes: int
    buffer_minutes: int = 0
    forms: frozenset[Form] = EVERY_FORM
    self_booked: bool = False
    advisers: frozenset[int] = frozenset()

    @property
    def first(self) -> bool:
        """Whether it opens a course."""
        return self.code == FIRST_MEETING

    def is_held_by(self, adviser_id: int) -> bool:
        """Whether this adviser holds such meetings."""
        return not self.advisers or adviser_id in self.advisers
