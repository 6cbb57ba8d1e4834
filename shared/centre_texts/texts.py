"""A centre's own texts about the topics: read, written, and given back for ours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import bindparam, delete, select

from shared.centre_texts.models import CentreTextRow, TopicCheckRow
from shared.content import OwnText, OwnTexts
from shared.unit_of_work import UnitOfWork

LONGEST_NAME = 60
"""Characters of the name of who checked a topic."""

_OF_TOPIC = select(CentreTextRow.language, CentreTextRow.seen, CentreTextRow.heard).where(
    CentreTextRow.centre_id == bindparam("centre_id"), CentreTextRow.topic == bindparam("topic")
)
_OF_CENTRE = select(CentreTextRow.topic, CentreTextRow.language).where(
    CentreTextRow.centre_id == bindparam("centre_id")
)
_CHECKS = select(TopicCheckRow.topic, TopicCheckRow.by, TopicCheckRow.on).where(
    TopicCheckRow.centre_id == bindparam("centre_id")
)


@dataclass(frozen=True)
class TopicCheck:
    """Who held a topic against its source, and on which day."""

    by: str
    on: date


def own_texts(work: UnitOfWork, centre_id: int, topic: str) -> OwnTexts:
    """What the centre has written about the topic, in every language in which it has."""
    rows = work.execute(_OF_TOPIC, {"centre_id": centre_id, "topic": topic})
    return OwnTexts(tuple(OwnText(*row) for row in rows))


def languages_of_own_texts(work: UnitOfWork, centre_id: int) -> dict[str, set[str]]:
    """Topic -> the languages (ISO 639) in which the centre has words of its own."""
    found: dict[str, set[str]] = {}
    for topic, language in work.execute(_OF_CENTRE, {"centre_id": centre_id}):
        found.setdefault(topic, set()).add(language)
    return found


def write_own_text(
    work: UnitOfWork, centre_id: int, topic: str, text: OwnText, staff_id: int
) -> None:
    """Writes the centre's own text about a topic in one language, or gives it back for ours where
    both parts are empty."""
    if not text.seen and not text.heard:
        _give_back(work, centre_id, topic, text.language)
        return
    row = CentreTextRow(
        centre_id=centre_id,
        topic=topic,
        language=text.language,
        seen=text.seen,
        heard=text.heard,
        changed_at=work.now,
        changed_by=f"staff:{staff_id}",
    )
    work.session.merge(row)
    work.session.flush()


def _give_back(work: UnitOfWork, centre_id: int, topic: str, language: str) -> None:
    work.session.execute(
        delete(CentreTextRow).where(
            CentreTextRow.centre_id == centre_id,
            CentreTextRow.topic == topic,
            CentreTextRow.language == language,
        )
    )


def topic_checks(work: UnitOfWork, centre_id: int) -> Mapping[str, TopicCheck]:
    """Topic -> its last check for this centre; topics that were never checked are left out."""
    rows = work.execute(_CHECKS, {"centre_id": centre_id})
    return {topic: TopicCheck(by, on) for topic, by, on in rows}


def note_topic_check(
    work: UnitOfWork, centre_id: int, topic: str, check: TopicCheck, staff_id: int
) -> None:
    """Notes that a topic was held against its source for this centre."""
    row = TopicCheckRow(
        centre_id=centre_id,
        topic=topic,
        by=check.by,
        on=check.on,
        changed_by=f"staff:{staff_id}",
    )
    work.session.merge(row)
    work.session.flush()
