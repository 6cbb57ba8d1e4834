"""What my meeting has to have: more of it, or less."""

from dataclasses import replace

from shared import followups
from shared.appointments import Refusal, Refused, change_needs, get_meeting
from shared.citizens import Needs
from shared.content import Message, message
from shared.dialogue import Choose, Icon, Option, Question, Talk
from shared.services.steps.asking import yes_or_no
from shared.services.steps.interpreter import (
    ask_language,
    ask_wishes,
    keep_interpreter_answers,
)
from shared.services.steps.mine import DOING, Mine, back_to_mine
from shared.services.steps.move_mine import Besides, move_mine
from shared.services.steps.needs import Need, needs_offered, wishes_offered
from shared.services.steps.rebook import meeting_unavailable
from shared.services.steps.receipts import needs_in_words


def change_needs_of_mine(talk: Talk, mine: Mine) -> Question | None:
    """The last word, or None: the citizen turned away."""
    before = mine.meeting.needs
    need = talk.ask(f"{DOING}.need", Need, lambda: _choose(talk, before))
    language = None
    if need is Need.INTERPRETER and not before.interpreter:
        language = ask_language(talk, DOING)
    elif need is Need.INTERPRETER and _wants_another_interpreter(talk):
        ask_wishes(talk, DOING, before.interpreter)
        talk.once(f"{DOING}.wished", lambda: _keep_answers(talk, mine))
        back_to_mine(talk, message("mine-wishes-noted"))
    wanted = _turned(before, need, language)
    try:
        is_changed = talk.once(f"{DOING}.needed", lambda: _change(talk, mine, wanted))
    except Refused:
        return meeting_unavailable(talk, mine)
    if not is_changed:
        return _not_at_that_time(talk, mine, wanted)
    back_to_mine(talk, _as_changed(talk, mine, wanted, need))


def _change(talk: Talk, mine: Mine, wanted: Needs) -> bool:
    """False when it takes another time. Raises `Refused` when the meeting is no longer ahead."""
    try:
        changed = change_needs(talk.work, mine.meeting.id, wanted, mine.via)
    except Refused as no:
        if no.refusal is Refusal.UNKNOWN:
            raise
        return False
    followups.changed(
        talk.work, mine.meeting, changed, mine.via, conversation_id=talk.about.conversation_id
    )
    return _keep_answers(talk, mine)


def _keep_answers(talk: Talk, mine: Mine) -> bool:
    keep_interpreter_answers(talk, DOING, mine.meeting.citizen_id)
    return True


def _wants_another_interpreter(talk: Talk) -> bool:
    """Whether the interpreter is to be another one; else there is to be none."""
    if not wishes_offered(talk):
        return False
    less = message("need-interpreter-less")
    question = Choose(
        message("mine-interpreter"),
        (
            Option(True, message("need-interpreter-wish"), Icon.INTERPRETER),
            Option(False, less, Icon.NO),
        ),
    )
    return talk.ask(f"{DOING}.another", bool, lambda: question)


def _as_changed(talk: Talk, mine: Mine, after: Needs, need: Need) -> Message:
    """Only what was changed: the rest has not been asked about."""
    if need is Need.INTERPRETER:
        told = followups.about_interpreter(talk.work, get_meeting(talk.work, mine.meeting.id))
        return told or message("mine-changed")
    if not _had(after)[need]:
        return message("mine-changed")
    return needs_in_words(_turned(Needs(), need, None))


def _not_at_that_time(talk: Talk, mine: Mine, wanted: Needs) -> Question | None:
    """It takes another room or more time than there is: another time, if that suits."""
    sure = yes_or_no(message("mine-needs-time"), message("mine-other-time"), message("mine-keep"))
    if talk.ask(f"{DOING}.needs-move", bool, lambda: sure):
        return move_mine(talk, mine, Besides(needs=wanted))
    back_to_mine(talk)


def _choose(talk: Talk, now: Needs) -> Choose:
    return Choose(
        message("mine-need"),
        tuple(
            Option(need, message(f"need-{need}-less" if has else f"need-{need}"), Icon(need))
            for need, has in _had(now).items()
            if need in needs_offered(talk)
        ),
    )


def _had(needs: Needs) -> dict[Need, bool]:
    return {
        Need.INTERPRETER: needs.interpreter is not None,
        Need.COMPANION: needs.companion,
        Need.WHEELCHAIR: needs.wheelchair,
        Need.MORE_TIME: needs.more_time,
        Need.QUIET: needs.quiet_room,
    }


def _turned(needs: Needs, need: Need, language: str | None) -> Needs:
    """With the one need that was not there, or without the one that was."""
    match need:
        case Need.INTERPRETER:
            return replace(needs, interpreter=language)
        case Need.COMPANION:
            return replace(needs, companion=not needs.companion)
        case Need.WHEELCHAIR:
            return replace(needs, wheelchair=not needs.wheelchair)
        case Need.MORE_TIME:
            return replace(needs, more_time=not needs.more_time)
        case Need.QUIET:
            return replace(needs, quiet_room=not needs.quiet_room)
        case Need.INTERPRETER_WISH:
            return needs
