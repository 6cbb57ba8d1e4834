"""What staff do with the centre's own texts and its lexicon."""

from dataclasses import dataclass
from datetime import timedelta

from frontdesk.clerks import Clerk, record_audit
from shared.appointments import get_centre, write_lexicon
from shared.audit import AuditAction
from shared.centre_texts import (
    TopicCheck,
    languages_of_own_texts,
    note_topic_check,
    own_texts,
    topic_checks,
    write_own_text,
)
from shared.content import MOST_ENTRIES, Lexicon, OwnText, SaidAs
from shared.services import OPENING_HOURS, TOPICS, InformationTopic
from shared.unit_of_work import UnitOfWork

CHECKED_EACH = timedelta(days=365)
"""How long a text is trusted after it was held against its source."""


class NoSuchTopic(LookupError):
    """Raised for the id of a topic that we do not have, or whose text no centre may write."""


class LexiconFull(Exception):
    """The centre has as many words as are looked for in a sentence."""


@dataclass(frozen=True)
class TopicState:
    """A topic as the centre tells it. `own_in` are the languages (ISO 639) with its own words;
    `check` is the centre's last one, None where there was none; `is_old`: nobody, neither here nor
    where the program is made, has held it against its source for a year."""

    topic: InformationTopic
    own_in: frozenset[str]
    check: TopicCheck | None
    is_old: bool

    @property
    def lacks_lawyer(self) -> bool:
        """Whether a lawyer has still to confirm it for this centre."""
        return self.topic.checked.needs_lawyer and self.check is None


def topic_states(work: UnitOfWork, clerk: Clerk) -> list[TopicState]:
    """Every topic in the order of the list."""
    own, checks = languages_of_own_texts(work, clerk.centre_id), topic_checks(work, clerk.centre_id)
    today = get_centre(work, clerk.centre_id).day_of(work.now)
    states = []
    for topic in TOPICS:
        check = checks.get(topic.id)
        last = max(topic.checked.on, check.on) if check else topic.checked.on
        own_in = frozenset(own.get(topic.id, ()))
        states.append(TopicState(topic, own_in, check, today - last > CHECKED_EACH))
    return states


def topic_state(work: UnitOfWork, clerk: Clerk, topic: str) -> TopicState:
    """Raises `NoSuchTopic`."""
    found = [it for it in topic_states(work, clerk) if it.topic.id == topic]
    if not found:
        raise NoSuchTopic(topic)
    return found[0]


def own_text(work: UnitOfWork, clerk: Clerk, topic: str, language: str) -> OwnText:
    """What the centre has written; empty where ours is told."""
    found = own_texts(work, clerk.centre_id, topic).in_language(language)
    return found or OwnText(language, "", "")


def save_own_text(work: UnitOfWork, clerk: Clerk, topic: str, text: OwnText) -> None:
    """Writes the centre's own text, or gives it back for ours; the same text is not written anew.

    Raises `NoSuchTopic`.
    """
    if topic == OPENING_HOURS:
        raise NoSuchTopic(topic)
    topic_state(work, clerk, topic)
    if text != own_text(work, clerk, topic, text.language):
        write_own_text(work, clerk.centre_id, topic, text, clerk.id)
        record_audit(work, clerk, AuditAction.CHANGED_TEXT, f"topic:{topic}:{text.language}")


def check_topic(work: UnitOfWork, clerk: Clerk, topic: str, check: TopicCheck) -> None:
    """Notes who held it against its source, and when. Raises `NoSuchTopic`."""
    topic_state(work, clerk, topic)
    note_topic_check(work, clerk.centre_id, topic, check, clerk.id)
    record_audit(work, clerk, AuditAction.CHECKED_TOPIC, f"topic:{topic}")


def put_name(work: UnitOfWork, clerk: Clerk, entry: SaidAs) -> None:
    """Says how a name is said, instead of what was said of it before. Raises `LexiconFull`."""
    others = _without(work, clerk, entry.written)
    if len(others) >= MOST_ENTRIES:
        raise LexiconFull
    _write(work, clerk, (*others, entry))


def drop_name(work: UnitOfWork, clerk: Clerk, written: str) -> None:
    """Lets a name be said again as it is spelled; one that is not there changes nothing."""
    others = _without(work, clerk, written)
    if len(others) < len(get_centre(work, clerk.centre_id).lexicon.entries):
        _write(work, clerk, others)


def _without(work: UnitOfWork, clerk: Clerk, written: str) -> tuple[SaidAs, ...]:
    entries = get_centre(work, clerk.centre_id).lexicon.entries
    return tuple(it for it in entries if it.written != written)


def _write(work: UnitOfWork, clerk: Clerk, entries: tuple[SaidAs, ...]) -> None:
    in_order = sorted(entries, key=lambda it: it.written.casefold())
    write_lexicon(work, clerk.centre_id, Lexicon(tuple(in_order)))
    record_audit(work, clerk, AuditAction.CHANGED_LEXICON, f"centre:{clerk.centre_id}")
