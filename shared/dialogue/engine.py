"""Runs conversations: takes a reply, and runs the service to its next question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta

from sqlalchemy.exc import IntegrityError

from shared.appointments import let_go
from shared.content import Message
from shared.dialogue.child import CHILD
from shared.dialogue.questions import Enter, Question, Reply
from shared.dialogue.remembering import ANSWER, ConversationState, Draft, Memory
from shared.dialogue.rows import (
    Beginning,
    Conversation,
    NoConversation,
    decrypted_state,
    erase,
    find_by_channel,
    find_row,
    insert_conversation,
    new_row,
    save_conversation,
)
from shared.dialogue.taking_in import leave_aside, take_reply
from shared.dialogue.talk import AskedAgain, AwaitingAnswer, Circumstances, Talk
from shared.dialogue.typed import NotUnderstood
from shared.unit_of_work import UnitOfWork

UNHURRIED = "unhurried"
"""Memory key: this citizen may take the time they need, so that no face may time out."""

PATIENCE_WITH_A_SERVICE = 20
"""How often a service may ask again within one request before that counts as a fault of its code.
"""


@dataclass(frozen=True)
class Script:
    """A conversation: `main` is the service, `aside` runs before it once a person is asked for.

    `main` returns the last word. `aside` does too, or returns None: go on where it was interrupted.
    `opening` runs once, before the first question of a conversation that is stored.
    """

    main: Callable[[Talk], Question]
    aside: Callable[[Talk], Question | None]
    opening: Callable[[Talk], None] | None = None


Scripts = Mapping[str, Script]


@dataclass(frozen=True)
class Prompt:
    """A question as a face asks it.

    `turn` must come back with the answer. `because` says why it is asked (again), or is said before
    it. `stale`: the reply belonged to an earlier turn and changed nothing. `not_understood`: the
    reply was no answer to this question, which stands unchanged. `ended`: this was the last word.
    `helped`: a member of staff carries the conversation on. `unhurried`: the face must not time
    out. `draft` is what stood last in the field of this question, where a face has kept it.
    `answered` is how many answers stand. `child_helps`: the citizen has said that a child helps
    them.
    """

    conversation_id: str
    turn: int
    key: str
    question: Question
    language: str
    because: Message | None = None
    can_go_back: bool = False
    stale: bool = False
    not_understood: bool = False
    ended: bool = False
    helped: bool = False
    unhurried: bool = False
    answered: int = 0
    child_helps: bool = False
    draft: Draft | None = None


def preview(work: UnitOfWork, scripts: Scripts, beginning: Beginning) -> Prompt:
    """The first question, before a citizen has come: nothing is stored, the turn is 0."""
    row, state = new_row(work, beginning)
    run_script(work, scripts, row, state)
    return replace(prompt_of(row, state), turn=0)


def begin(work: UnitOfWork, scripts: Scripts, beginning: Beginning) -> Prompt:
    """Starts a conversation and gives its first question.

    A conversation that this channel already has is continued instead, as it stands.
    """
    standing = find_by_channel(work, beginning.channel)
    if standing is not None:
        return prompt_of(standing, decrypted_state(work, standing))
    try:
        with work.savepoint():
            row, state = new_row(work, beginning)
            _open(work, scripts[row.script], row, state)
            run_script(work, scripts, row, state)
            insert_conversation(work, row, state)
    except IntegrityError:
        # Another request has begun one on this channel at the same moment, or what the opening has
        # drawn is taken.
        return begin(work, scripts, beginning)
    return prompt_of(row, state)


def current(work: UnitOfWork, conversation_id: str, patience: timedelta | None = None) -> Prompt:
    """The question that was asked last.

    Raises `NoConversation`, also when it was silent for longer than `patience`.
    """
    row = find_row(work, conversation_id, patience)
    return prompt_of(row, decrypted_state(work, row))


def conversation_of(work: UnitOfWork, channel: str) -> str:
    """The id of the conversation on this channel (a call's id, for example).

    Raises `NoConversation`.
    """
    row = find_by_channel(work, channel)
    if row is None:
        raise NoConversation(channel)
    return row.id


def reply(
    work: UnitOfWork,
    scripts: Scripts,
    conversation_id: str,
    turn: int | None,
    said: Reply,
    patience: timedelta | None = None,
    *,
    for_them_via: str | None = None,
    with_headphones: bool = False,
) -> Prompt:
    """Takes a reply, and gives the question that follows.

    A reply to another turn than the present one changes nothing; None is a reply to whatever is
    asked now. `patience` is how long the conversation may have been silent; `for_them_via` the face
    at which a member of staff replies for the citizen; `with_headphones`: a kiosk is heard by who
    stands there alone. Raises `NoConversation`.
    """
    row = find_row(work, conversation_id, patience)
    state = decrypted_state(work, row)
    if turn not in (None, row.turn) or row.ended_at is not None:
        return replace(prompt_of(row, state), stale=True)
    was_holding = state.memory.is_holding()
    try:
        goes_on = take_reply(work, row, state, said, by_staff=for_them_via is not None)
    except NotUnderstood as problem:
        return replace(prompt_of(row, state), because=problem.message, not_understood=True)
    if goes_on:
        run_script(work, scripts, row, state, for_them_via, with_headphones=with_headphones)
    if for_them_via is None:
        row.left_at = None
    save_conversation(work, row, state)
    if was_holding and not state.memory.is_holding():
        let_go(work, row.id)
    return prompt_of(row, state)


def end_conversation(work: UnitOfWork, conversation_id: str) -> None:
    """Erases what was said, once the citizen has gone. What lasts is in the core."""
    erase(work, conversation_id)


def _open(work: UnitOfWork, script: Script, row: Conversation, state: ConversationState) -> None:
    if script.opening is not None:
        script.opening(Talk(work, _circumstances(row, state, None), state.memory))


def run_script(
    work: UnitOfWork,
    scripts: Scripts,
    row: Conversation,
    state: ConversationState,
    for_them_via: str | None = None,
    *,
    with_headphones: bool = False,
) -> None:
    """Runs the script to its next question, or to its last word, and counts the turn."""
    about = _circumstances(row, state, for_them_via)
    talk = Talk(work, replace(about, in_private=about.in_private or with_headphones), state.memory)
    about_reply = state.because
    state.agreeing = False
    for _ in range(PATIENCE_WITH_A_SERVICE):
        try:
            state.key, state.question = "", _last_word(scripts[row.script], talk, state)
            row.ended_at, state.memory = work.now, Memory()
            state.drafts.clear()
            break
        except AwaitingAnswer as asked:
            state.key, state.question = asked.key, asked.question
            state.because = state.because or asked.because
            break
        except AskedAgain as again:
            state.because = again.because or about_reply
    else:
        raise RuntimeError(f"{row.script} asks again without end at {state.key}")
    row.turn += 1


def _last_word(script: Script, talk: Talk, state: ConversationState) -> Question:
    if state.aside:
        word = script.aside(talk)
        if word is not None:
            return word
        leave_aside(state)
    return script.main(talk)


def _circumstances(
    row: Conversation, state: ConversationState, for_them_via: str | None
) -> Circumstances:
    return Circumstances(
        conversation_id=row.id,
        centre_id=row.centre_id,
        via=for_them_via or row.via,
        kiosk_name=row.kiosk_name,
        language=row.language,
        caller=state.caller,
        can_record=state.can_record and for_them_via is None,
        helped=for_them_via is not None,
        in_private=for_them_via is not None or not row.kiosk_name,
        seen=for_them_via is not None and state.seen != "",
    )


def prompt_of(row: Conversation, state: ConversationState) -> Prompt:
    """The question as the conversation's row has it. Raises `NoConversation` when it was erased."""
    if state.question is None:
        raise NoConversation(row.id)
    return Prompt(
        conversation_id=row.id,
        turn=row.turn,
        key=state.key,
        question=state.question,
        language=row.language,
        because=state.because,
        can_go_back=state.aside or state.agreeing or state.memory.can_step_back(),
        ended=row.ended_at is not None,
        helped=row.carried_by is not None,
        unhurried=state.memory.holds(UNHURRIED),
        answered=state.memory.count(ANSWER),
        child_helps=state.memory.holds(CHILD),
        draft=state.drafts.get(state.key) if isinstance(state.question, Enter) else None,
    )
