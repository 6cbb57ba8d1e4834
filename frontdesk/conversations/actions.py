"""Conversations at the desk: begun there, or taken over from a kiosk or the telephone."""

from dataclasses import dataclass

from frontdesk.citizens.actions.records import record_access_once
from frontdesk.clerks import Clerk, record_audit
from frontdesk.masking import mask_phone_numbers
from shared import audit, dialogue
from shared.appointments import get_centre
from shared.citizens import citizens_by_id
from shared.content import languages
from shared.dialogue import Beginning, HowSeen, NoConversation, Overview, Prompt, Reply
from shared.followups import IN_CONVERSATION, follow_up_abandoned, forget_unless_owed
from shared.safetynet import Task, TaskKind, close_task, stamped, take_task, tasks_of
from shared.services import LOOKED_UP, RECEPTION, SCRIPTS
from shared.unit_of_work import NotFound, UnitOfWork

VIA = "desk"
"""The face at which staff answer: a meeting that is booked so is booked by the desk."""

LATE = -1
"""A turn that no question has, so that an answer to it changes nothing."""


SEEN = {
    HowSeen.DOCUMENT: audit.AuditAction.SAW_DOCUMENT,
    HowSeen.KNOWN: audit.AuditAction.KNEW_WHO,
    HowSeen.CALLED_BACK: audit.AuditAction.CALLED_BACK,
}
"""How the log says that the clerk has seen who the citizen is."""


class NoSuchConversation(NotFound):
    """The clerk's centre has no such conversation."""


@dataclass(frozen=True)
class ConversationView:
    """A conversation as a clerk may see it; `owed` are the open tasks because of it.

    `contact_id` is its contact; None for an old one without. `citizen_id` is whose contact it is.
    `telephone` (E.164) is where they can be reached, None for a protected one.
    """

    overview: Overview
    contact_id: int | None
    citizen_id: int | None
    telephone: str | None
    owed: tuple[Task, ...]

    @property
    def somebody_is_there(self) -> bool:
        """Whether the citizen is still at the kiosk or on the telephone, as far as we know."""
        return self.overview.via != VIA and not self.overview.is_left


def languages_spoken(work: UnitOfWork, clerk: Clerk) -> tuple[str, ...]:
    """Languages (ISO 639) that the centre offers and that have sentences."""
    known = languages()
    return tuple(it for it in get_centre(work, clerk.centre_id).languages if it in known)


def begin_conversation(
    work: UnitOfWork, clerk: Clerk, language: str, kiosk_name: str, telephone: str | None = None
) -> str:
    """Begins a conversation at the desk, carried on by the clerk; gives its id.

    `kiosk_name` is where the citizen stands, '' for one who calls from `telephone` (E.164).
    """
    told = Beginning(
        RECEPTION, clerk.centre_id, VIA, language, kiosk_name=kiosk_name, caller=telephone
    )
    id = dialogue.begin(work, SCRIPTS, told).conversation_id
    dialogue.carry_on(work, SCRIPTS, id, clerk.name, VIA)
    _record(work, clerk, audit.AuditAction.BEGAN_CONVERSATION, id)
    return id


def read_conversation(work: UnitOfWork, clerk: Clerk, conversation_id: str) -> ConversationView:
    """The conversation as the clerk may see it; the access is recorded.

    Raises `NoSuchConversation`.
    """
    found = _own(work, clerk, conversation_id)
    _record(work, clerk, audit.AuditAction.READ_CONVERSATION, conversation_id)
    owed = tuple(tasks_of(work, conversation_id, IN_CONVERSATION))
    known = stamped(work, conversation_id)
    contact_id, citizen_id = (known.id, known.citizen_id) if known else (None, None)
    telephone = next((task.telephone for task in owed if task.telephone), None)
    if citizen_id is None:
        return ConversationView(found, contact_id, None, telephone, owed)
    record_access_once(work, clerk, audit.AuditAction.READ_CONVERSATION, citizen_id)
    if citizens_by_id(work, {citizen_id})[citizen_id].silent:
        ours = frozenset({get_centre(work, clerk.centre_id).telephone})
        hidden = mask_phone_numbers(found, ours)
        return ConversationView(hidden, contact_id, citizen_id, None, owed)
    return ConversationView(found, contact_id, citizen_id, telephone, owed)


def carry_on_conversation(work: UnitOfWork, clerk: Clerk, conversation_id: str) -> None:
    """Lets the clerk answer in the citizen's place, and gives them the tasks of the conversation.

    Does nothing when it has ended. Raises `NoSuchConversation`.
    """
    standing = _own(work, clerk, conversation_id)
    if not dialogue.carry_on(work, SCRIPTS, conversation_id, clerk.name, VIA):
        return
    if standing.carried_by != clerk.name:
        _record(work, clerk, audit.AuditAction.CARRIED_ON, conversation_id)
    for task in tasks_of(work, conversation_id, IN_CONVERSATION):
        if take_task(work, task.id, clerk.name):
            record_audit(work, clerk, audit.AuditAction.TOOK_TASK, f"task:{task.id}")


def answer_for_them(
    work: UnitOfWork, clerk: Clerk, conversation_id: str, turn: int | None, said: Reply
) -> Prompt:
    """Answers for the citizen; an answer to an older turn changes nothing.

    The last word closes all tasks because of it. Raises `NoSuchConversation`.
    """
    _own(work, clerk, conversation_id)
    at = LATE if turn is None else turn
    prompt = dialogue.reply(work, SCRIPTS, conversation_id, at, said, for_them_via=VIA)
    if not prompt.stale and not prompt.not_understood:
        _record(work, clerk, audit.AuditAction.ANSWERED_FOR_THEM, conversation_id)
    if prompt.ended:
        _close(work, clerk, tasks_of(work, conversation_id, IN_CONVERSATION))
    return prompt


def say_who_was_seen(work: UnitOfWork, clerk: Clerk, conversation_id: str, how: HowSeen) -> None:
    """Notes that the clerk, who carries it on, has seen who the citizen is.

    From then on the conversation opens all that is the citizen's own. A repeat changes nothing, nor
    does it while a colleague carries it on. Raises `NoSuchConversation`.
    """
    _own(work, clerk, conversation_id)
    if dialogue.note_identity_seen(work, SCRIPTS, conversation_id, clerk.name, how, VIA, LOOKED_UP):
        _record(work, clerk, SEEN[how], conversation_id)


def hand_back_conversation(work: UnitOfWork, clerk: Clerk, conversation_id: str) -> None:
    """Lets the citizen answer again, and closes their help call. Raises `NoSuchConversation`.

    Where nobody is at the other end any more it is laid aside: open tasks stay, and without any,
    what was said is erased.
    """
    standing = _own(work, clerk, conversation_id)
    if standing.carried_by is None or standing.has_ended:
        return
    dialogue.hand_back(work, conversation_id)
    _record(work, clerk, audit.AuditAction.HANDED_BACK, conversation_id)
    if standing.is_left or standing.via == VIA:
        follow_up_abandoned(work, conversation_id)
        dialogue.mark_kiosk_left(work, conversation_id)
        forget_unless_owed(work, conversation_id)
    else:
        _close(work, clerk, tasks_of(work, conversation_id, {TaskKind.HELP}))


def _own(work: UnitOfWork, clerk: Clerk, conversation_id: str) -> Overview:
    try:
        found = dialogue.overview(work, conversation_id)
    except NoConversation:
        raise NoSuchConversation(conversation_id) from None
    if found.centre_id != clerk.centre_id:
        raise NoSuchConversation(conversation_id)
    return found


def _close(work: UnitOfWork, clerk: Clerk, tasks: list[Task]) -> None:
    for task in tasks:
        if close_task(work, task.id, clerk.name):
            record_audit(work, clerk, audit.AuditAction.CLOSED_TASK, f"task:{task.id}")


def _record(
    work: UnitOfWork, clerk: Clerk, action: audit.AuditAction, conversation_id: str
) -> None:
    record_audit(work, clerk, action, f"conversation:{conversation_id}")
