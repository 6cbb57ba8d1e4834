"""Whoever comes with a birth date is asked when their meeting is, and with whom.

The choices are the day's of the whole centre, whatever was typed: they tell nothing of a birth
date, and those of two who share one are told apart by them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from shared.appointments import Meeting, due_today, get_centre
from shared.content import Message, Name, clock_of, message
from shared.dialogue import Choose, Icon, Option, Question, Talk

LATEST = timedelta(hours=1)
"""Meetings that began before that are not offered: whoever comes so late is called by the desk."""

UNKNOWN = ""


@dataclass(frozen=True)
class ToldMeeting:
    """What a citizen knows of their meeting: when it begins, and the adviser's first name. None for
    what they do not know."""

    starts_at: datetime | None = None
    adviser: str | None = None

    def fits(self, meeting: Meeting) -> bool:
        """Whether nothing that was told says that it is another meeting."""
        is_then = self.starts_at in (None, meeting.starts_at)
        return is_then and self.adviser in (None, meeting.adviser)


def ask_which_meeting(talk: Talk) -> ToldMeeting:
    """Asks for the time, and for the adviser where several begin then. Nothing is asked on a day on
    which nobody is expected any more."""
    offered = talk.note("here.offered", lambda: _offered(talk))
    times = list(dict.fromkeys(it.partition(" ")[0] for it in offered.splitlines()))
    if not times:
        return ToldMeeting()
    told = talk.ask("here.at", str, lambda: _choose_time(talk, times))
    if told == UNKNOWN:
        return ToldMeeting()
    names = [it.partition(" ")[2] for it in offered.splitlines() if it.startswith(f"{told} ")]
    if len(names) == 1:
        return ToldMeeting(datetime.fromisoformat(told))
    name = talk.ask("here.with", str, lambda: _choose_adviser(names))
    return ToldMeeting(datetime.fromisoformat(told), name or None)


def _offered(talk: Talk) -> str:
    """Times (ISO 8601) and advisers of the meetings that somebody may come to now, each once: kept,
    so that the choices stay the same in one conversation."""
    since = talk.work.now - LATEST
    due = (it for it in due_today(talk.work, talk.about.centre_id) if it.starts_at > since)
    return "\n".join(dict.fromkeys(f"{it.starts_at.isoformat()} {it.adviser}" for it in due))


def _choose_time(talk: Talk, times: Iterable[str]) -> Question:
    centre = get_centre(talk.work, talk.about.centre_id)
    options = (
        Option(it, _clock(centre.local(datetime.fromisoformat(it))), Icon.CLOCK) for it in times
    )
    return Choose(message("here-when"), tuple(options), otherwise=_unknown())


def _clock(local: datetime) -> Message:
    return message("here-when-at", clock=clock_of(local))


def _choose_adviser(names: Iterable[str]) -> Question:
    options = (Option(it, message("here-with-name", name=Name(it)), Icon.PERSON) for it in names)
    return Choose(message("here-with"), tuple(options), otherwise=_unknown())


def _unknown() -> Option:
    return Option(UNKNOWN, message("here-when-unknown"), Icon.OTHER)
