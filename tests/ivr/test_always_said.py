"""What callers hear and never differs is made at set-up: all keys are pressed to find out."""

from pathlib import Path
from typing import Any

import pytest

from app import create_app
from ivr import always_said
from ivr.own_audio import heard_as
from ivr.reading import Phrase
from shared.clock import SetClock
from shared.speech import Sentence, fixed_sentences
from shared.web import place
from tests.conftest import SECRET
from tests.databases import copy_sqlite
from tests.ivr.test_walk import MENUS, Menu, call_of, letter_for_somebody
from tests.ivr.walk import World, walk
from tests.town import settings_for

A_SINGLE_ONE = ("Der er en før dig.", "There is one person before you.")


@pytest.mark.parametrize("menu", MENUS)
def test_it_is_made_at_set_up(
    menu: Menu, sqlite_template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = list[Phrase]()

    def listen(phrases: Any, *how: Any) -> Any:
        said = list(phrases)
        heard.extend(said)
        return heard_as(said, *how)

    monkeypatch.setattr("ivr.routes.heard_as", listen)
    settings = settings_for(copy_sqlite(sqlite_template, tmp_path / "walked.sqlite"), SECRET)
    app = create_app(settings, SetClock(menu.at))
    with app.app_context():
        workplace = place.workplace()
        with workplace.work() as work:
            known = letter_for_somebody(work)
        made = {
            (it.language, it.words)
            for language in ("da", "en")
            for it in (*fixed_sentences(language), *always_said(language))
        }
    if menu.earlier:
        call_of(app, settings, *menu.earlier).hang_up()
    for _ in walk(call_of(app, settings), World(workplace, tmp_path), menu.depth, (known,)):
        pass
    workplace.engine.dispose()

    said = {(it.language, it.words) for phrase in heard if is_fixed(it := phrase.sentence)}
    assert len(said) > 50
    assert said - made == set()
    assert ("da", "Goddag. Du taler med Jobcenter Aars.") in made


def is_fixed(sentence: Sentence) -> bool:
    """No fact is in it; how many there are of something is a figure, or a single one."""
    varies = any(piece.varies for piece in sentence.pieces)
    counts = any(map(str.isdigit, sentence.words)) or sentence.words.startswith(A_SINGLE_ONE)
    return not varies and not counts
