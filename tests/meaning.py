"""What somebody means who says words of a screen in Danish: the messages that are shown so."""

from functools import cache

from fluent.syntax import ast

from shared.content import Message
from tests.fluent_files import messages_of


def messages_with(words: str) -> list[str]:
    """The ids of the messages that are shown with these Danish words."""
    if words not in _shown_in_danish():
        raise AssertionError(f"no sentence says {words!r}")
    return _shown_in_danish()[words]


@cache
def _shown_in_danish() -> dict[str, list[str]]:
    shown: dict[str, list[str]] = {}
    for messages in messages_of("da").values():
        for each in messages:
            if each.value:
                shown.setdefault(_plain(each.value), []).append(each.id.name)
    return shown


def _plain(pattern: ast.Pattern) -> str:
    return "".join(e.value if isinstance(e, ast.TextElement) else "{}" for e in pattern.elements)


def meant(words: str | Message) -> list[Message]:
    return [words] if isinstance(words, Message) else [Message(id) for id in messages_with(words)]
