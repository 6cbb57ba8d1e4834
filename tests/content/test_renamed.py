"""A sentence is found under the id that an earlier version knew it by."""

import re
from zoneinfo import ZoneInfo

import pytest

from shared.content import (
    TOPIC_SLUGS,
    NoSuchMessage,
    Register,
    Wording,
    current_id,
    languages,
    message,
    sentences_of,
)
from tests.house.tree import ROOT

COPENHAGEN = ZoneInfo("Europe/Copenhagen")
ROW = re.compile(r"^\| `([a-z-]+)` \| `(t\d\d)` \|", re.MULTILINE)


@pytest.mark.parametrize(
    ("before", "now"),
    [
        ("topic-t06", "topic-missed-meeting"),
        ("topic-t06-text.spoken", "topic-missed-meeting-text.spoken"),
        ("topic-t18-open.spoken.0.1", "topic-opening-hours-open.spoken.0.1"),
        ("topic-t13.wav", "topic-no-money.wav"),
    ],
)
def test_a_former_id_leads_to_the_present_one(before: str, now: str) -> None:
    assert current_id(before) == now
    assert current_id(now) == now


@pytest.mark.parametrize("id", ["topic-t23", "topic-t061", "topic-book", "t06", "about-money"])
def test_what_was_never_renamed_stays(id: str) -> None:
    assert current_id(id) == id


def test_a_conversation_from_before_the_update_is_still_put_into_words() -> None:
    said = Wording("da", Register.SHOWN, COPENHAGEN).say(message("topic-t06"))
    assert said == "Jeg kom ikke til mit møde"
    with pytest.raises(NoSuchMessage, match="topic-t23"):
        Wording("da", Register.SHOWN, COPENHAGEN).say(message("topic-t23"))


def test_no_present_sentence_has_a_former_id() -> None:
    texts = [text for language in languages() for text in sentences_of(language).values()]
    ids = {id for text in texts for id in re.findall(r"^([a-z][\w-]*) =", text, re.MULTILINE)}
    assert len(ids) > 500
    assert {id for id in ids if current_id(id) != id} == set()


def test_the_glossary_lists_each_slug_beside_its_former_name() -> None:
    topics = (ROOT / "docs" / "glossary.md").read_text().partition("## Topics\n")[2]
    listed = {before: slug for slug, before in ROW.findall(topics.partition("\n## ")[0])}
    assert listed == TOPIC_SLUGS
