"""Stores anonymous feedback, and counts it."""

import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sqlalchemy import func, select

from shared.feedback.models import FeedbackRow
from shared.unit_of_work import UnitOfWork

FEWEST = 5
"""Answers below which no figures are shown: people could guess who gave them."""


class HowItWas(StrEnum):
    """The three faces that citizens choose from."""

    GOOD = "good"
    SO_SO = "so-so"
    BAD = "bad"


@dataclass(frozen=True)
class FeedbackFigures:
    """How many citizens chose each face."""

    good: int
    so_so: int
    bad: int

    @property
    def answers(self) -> int:
        return self.good + self.so_so + self.bad


def note_how_it_was(
    work: UnitOfWork, centre_id: int, day: date, via: str, service: str, answer: HowItWas
) -> None:
    """Stores one answer.

    `day` is the centre's local day; `service` is what the citizen had come for.
    """
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
    """How many chose each face from the day `first` to `last`, inclusive.

    None while there are fewer than `FEWEST` answers.
    """
    counted = work.session.execute(
        select(FeedbackRow.answer, func.count())
        .where(FeedbackRow.centre_id == centre_id, FeedbackRow.day.between(first, last))
        .group_by(FeedbackRow.answer)
    )
    by_face = {HowItWas(answer): number for answer, number in counted}
    figures = FeedbackFigures(*(by_face.get(face, 0) for face in HowItWas))
    return figures if figures.answers >= FEWEST else None
