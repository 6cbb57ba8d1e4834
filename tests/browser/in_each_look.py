"""One screen in one look after the other, as quickly as that can be done without missing any."""

import re
from collections.abc import Iterator, Sequence

from tests.browser.glass import CONTRASTS, SIZES, Glass, Look
from tests.browser.states import State

EVERY_LOOK = [
    Look(size, CONTRASTS[size - lower], lower) for lower in (False, True) for size in SIZES
]
"""Each size at each height, and each colour with two of them; a visit begins in the first."""

CLASS = re.compile(r'(id="screen" class="glass[^"]*?) size-\d [a-z]+(?: low)?"')
"""Of the glass; the last words of it are the look."""


def in_each_look(
    glass: Glass, state: State, looks: Sequence[Look] = EVERY_LOOK
) -> Iterator[tuple[Look, str]]:
    """Each look once the page shows it, and the HTML if that is new.

    Where only the class of the glass is another, that is changed on the page that stands there, and
    the HTML is ''.
    """
    glass.begin(state)
    standing = ""
    for look in looks:
        if state.once:
            glass.begin(state)
        html = source(glass, state, look)
        if apart_from_look(html) == standing:
            glass.change(look)
            yield look, ""
        else:
            if state.wipes:
                glass.begin(state)
            glass.open(state)
            standing = apart_from_look(html)
            yield look, html
        if state.wipes:
            return


def source(glass: Glass, state: State, look: Look) -> str:
    """The HTML as it comes from the server."""
    glass.wear(look)
    for move in state.over:
        glass.send(move)
    if state.touched:
        return glass.send(state.touched)
    return glass.context.request.get(state.address).text()


def apart_from_look(html: str) -> str:
    bare, count = CLASS.subn(r'\1"', html)
    assert count == 1
    return bare
