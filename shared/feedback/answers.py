"""Writes anonymous answers down and counts them."""

import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import func, select

from shared.feedback.models import FeedbackRow
from shared.unit_of_work import UnitOfWork

FEWEST = 5
"""Under so many answers none is shown: somebody could guess who gave them."""


class HowItWas(StrEnum):
    """The three faces."""

    GOOD = "good"
    SO_SO = "so-so"
    BAD = "bad"


@dataclass(frozen=True)
class FeedbackFigures:
    """How many chose each face."""

    good: int
    so_so: int
    bad: int

    @property
    def answers(self) -> int:
        return self.good + self.so_so + self.bad


def note_how_it_was(
    work: UnitOfWork, centre_id: int, day: date, via: str, service: str, answer: HowItWas
) -> None:
    """`day` is the centre's own; `service` names what they had come for."""
    row = FeedbackRow(
        id=secrets.token_hex(8),
        centre_id=centre_id,
        day=day,
        via=via,
        service=service,
        answer=answer,
    )
    work.session.add(row)
    work.session.flush()


def feedback_summary(
    work: UnitOfWork, centre_id: int, first: date, last: date
) -> FeedbackFigures | None:
    """Of all days from `first` to `last`, inclusive; None while there are fewer than `FEWEST`."""
    counted = work.session.execute(
        select(FeedbackRow.answer, func.count())
        .where(FeedbackRow.centre_id == centre_id, FeedbackRow.day.between(first, last))
        .group_by(FeedbackRow.answer)
    )
    by_face = {HowItWas(answer): number for answer, number in counted}
    figures = FeedbackFigures(*(by_face.get(face, 0) for face in HowItWas))
    return figures if figures.answers >= FEWEST else None
