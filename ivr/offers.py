"""The keys of a question: which it has, in which order they are said, where each leads."""

from dataclasses import dataclass
from typing import assert_never

from shared.content import Message, message
from shared.dialogue import (
    ASIDE,
    Back,
    Change,
    Choose,
    Chosen,
    Confirm,
    Digit,
    Enter,
    HandOver,
    Icon,
    Leave,
    Option,
    Prompt,
    Question,
    Receipt,
    Reply,
    Tell,
)

YES, NO, MORE = "1", "2", "5"
"""Keys with a fixed meaning: yes, no, and more or none of these."""

OPTIONS = "1234"
"""The keys of a list's options, in the order in which they are given out."""

ALL_AT_ONCE, A_PAGE = 3, 2
"""Options that are read at once where there are no more; else how many at a time, so that none of
them takes longer than a caller can remember. Our own choice."""


@dataclass(frozen=True)
class Page:
    """Another page of the same question's options, counted from 0; a key leads to it."""

    number: int


@dataclass(frozen=True)
class KeyOption:
    """One key of a question: what is said before it, and what it leads to.

    `goes_without_saying`: the key works but is not said, because another key or silence does the
    same.
    """

    key: str
    text: Message
    leads_to: Reply | Page
    goes_without_saying: bool = False


@dataclass(frozen=True)
class _Entry:
    """An option before it is given a key; `digit` is the fixed one that it may have."""

    text: Message
    said: Reply
    digit: Digit | None = None
    goes_without_saying: bool = False


def offers(question: Question, page: int = 0) -> tuple[KeyOption, ...]:
    """The keys of one page of a question (counted from 0), in the order in which they are said."""
    match question:
        case Enter():
            return tuple(KeyOption(NO, option.text, Chosen(0)) for option in question.choices)
        case Confirm() if page == 0:
            rest = Page(1) if _changes(question) else Back()
            return (
                KeyOption(YES, question.yes.text, Chosen(0)),
                KeyOption(NO, message("phone-change"), rest),
            )
        case Confirm():
            return _page_of(_changes(question), None, page - 1, first=1)
        case Choose(options=options, otherwise=otherwise, heard_at_once=at_once):
            other = _otherwise(otherwise, len(options)) if otherwise else None
            return _page_of(_options(question), other, page, at_once=at_once)
        case Leave() | Tell() | Receipt() | HandOver():
            return _page_of(_options(question), None, page)
        case _:
            assert_never(question)


def rings(question: Question) -> str | None:
    """The number of the person whom a question rings; None where keys are waited for instead."""
    call = question.call if isinstance(question, HandOver) else None
    return call.number if call else None


def may_hang_up(question: Question) -> bool:
    """Whether all is done or told at a question, so that a caller may just hang up."""
    match question:
        case Choose():
            return question.skippable
        case Receipt() | Tell():
            return likely(question) is not None
        case Enter() | Confirm() | Leave() | HandOver():
            return False
        case _:
            assert_never(question)


def ends_well(prompt: Prompt) -> bool:
    """Whether a caller who hangs up at this question has what they called for.

    Otherwise there is something to go on with at the next call.
    """
    question = prompt.question
    is_aside = prompt.key.startswith(f"{ASIDE}.")
    return isinstance(question, Receipt) or (may_hang_up(question) and not is_aside)


def likely(question: Question) -> int | None:
    """The index of the choice that most people want; None where no choice is marked so."""
    for index, option in enumerate(question.choices):
        if option.likely:
            return index
    return None


def _options(question: Choose | Leave | Tell | Receipt | HandOver) -> tuple[_Entry, ...]:
    """The options of a question before they are given keys.

    Not said are a person, who is on zero already, and what silence chooses where a caller may just
    hang up.
    """
    options = question.options if isinstance(question, Choose) else question.choices
    silence = likely(question) if may_hang_up(question) else None
    return tuple(
        _Entry(it.text, Chosen(index), it.digit, it.icon is Icon.PERSON or index == silence)
        for index, it in enumerate(options)
    )


def _otherwise(option: Option, index: int) -> _Entry:
    return _Entry(option.text, Chosen(index), goes_without_saying=option.likely)


def _changes(question: Confirm) -> tuple[_Entry, ...]:
    lines = (line for line in question.facts if line.change)
    return tuple(
        _Entry(line.change_text or line.text, Change(index)) for index, line in enumerate(lines)
    )


def _page_of(
    entries: tuple[_Entry, ...],
    otherwise: _Entry | None,
    page: int,
    first: int = 0,
    at_once: int | None = None,
) -> tuple[KeyOption, ...]:
    """One page of a list of options, with keys.

    5 leads to the next page; on the last one to `otherwise`, or back to the first. `first` is the
    number that the list's first page has, `at_once` how many options that page has, where the
    question says so.
    """
    said = [*entries, otherwise] if otherwise and not otherwise.goes_without_saying else entries
    size = at_once or (len(entries) if len(said) <= ALL_AT_ONCE else A_PAGE)
    then = ALL_AT_ONCE if at_once else A_PAGE
    later = (entries[start : start + then] for start in range(size, len(entries), then))
    pages = [entries[:size], *later]
    number = page % len(pages)
    keyed = _with_keys(pages[number])
    if number + 1 < len(pages):
        return (*keyed, KeyOption(MORE, message("phone-more"), Page(first + number + 1)))
    if otherwise is not None:
        silent = otherwise.goes_without_saying
        return (*keyed, KeyOption(MORE, otherwise.text, otherwise.said, silent))
    if len(pages) > 1:
        return (*keyed, KeyOption(MORE, message("phone-from-the-top"), Page(first)))
    return keyed


def _with_keys(entries: tuple[_Entry, ...]) -> tuple[KeyOption, ...]:
    """Options with keys: a fixed one where an option has it, else the first that is free."""
    fixed = [str(entry.digit) for entry in entries if entry.digit]
    free = iter(key for key in OPTIONS if key not in fixed)
    return tuple(
        KeyOption(
            str(entry.digit) if entry.digit else next(free),
            entry.text,
            entry.said,
            entry.goes_without_saying,
        )
        for entry in entries
    )
