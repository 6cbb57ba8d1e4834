"""Which of several meetings it is about: the next one first."""

from shared.appointments import Meeting, MeetingState, meetings_by_id
from shared.content import Count, Moment, Name, Term, message
from shared.dialogue import Choose, Icon, Option, Talk
from shared.services.steps.find_mine import FoundMeetings
from shared.services.steps.receipts import is_first_for_sure, term_of

_ANY_KIND = Term("kind-meeting")


def which_of_mine(talk: Talk, found: FoundMeetings) -> int:
    """The id of the meeting that the citizen chooses; nothing is asked where there is one."""
    if len(found.meeting_ids) == 1:
        return found.meeting_ids[0]
    chosen = talk.ask("mine.which", int, lambda: _choose(talk, found))
    return chosen if chosen in found.meeting_ids else found.meeting_ids[0]


def _choose(talk: Talk, found: FoundMeetings) -> Choose:
    """As they are now: one may have been cancelled or moved since they were found."""
    now = meetings_by_id(talk.work, found.meeting_ids).values()
    ahead = sorted((it for it in now if it.state is MeetingState.BOOKED), key=_by_time)
    options = tuple(_option(talk, found, it) for it in ahead)
    return Choose(message("mine-several", n=Count(len(options))), options)


def _by_time(meeting: Meeting) -> tuple[float, int]:
    return meeting.starts_at.timestamp(), meeting.id


def _option(talk: Talk, found: FoundMeetings, meeting: Meeting) -> Option:
    is_first = is_first_for_sure(talk.work, meeting, proven=found.proven)
    term = term_of(meeting.kind, is_first=is_first) or _ANY_KIND
    text = message("mine-one", at=Moment(meeting.starts_at), why=term, name=Name(meeting.adviser))
    return Option(meeting.id, text, Icon.MEETING)
