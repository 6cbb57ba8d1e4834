"""Who somebody is, seen at the desk, and the papers that are given on the strength of it."""

from datetime import timedelta
from html.parser import HTMLParser

import pytest

from shared.citizens import (
    LIMITS,
    Bucket,
    Scope,
    answer_guess,
    find_by_code,
    find_by_mandate,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, Clerk
from tests.frontdesk.records import BORN, NUMBER, change, deeds, kept, page_of, shows_a_passport
from tests.town import Town


class _Code(HTMLParser):
    """Reads the number on a paper."""

    def __init__(self) -> None:
        super().__init__()
        self.is_here, self.code = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.is_here = ("class", "code") in attrs

    def handle_data(self, data: str) -> None:
        if self.is_here:
            self.code += "".join(sign for sign in data if sign.isdigit())


def code_on(clerk: Clerk, action: str, **fields: str) -> str:
    form = next(form for form in clerk.page.forms if form.action == action)
    answer = clerk.client.post(action, data={**form.fields, **fields}, base_url=HTTPS)
    reader = _Code()
    reader.feed(answer.get_data(as_text=True))
    return reader.code


def test_who_has_shown_who_they_are_may_try_again(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    buckets = (Bucket(Scope.CITIZEN_BY_NUMBER, str(bent)), Bucket(Scope.BIRTH_DATE, str(BORN)))
    with house.work() as work:
        for n in range(LIMITS[Scope.BIRTH_DATE]):
            answer_guess(work, town.centre_id, f"wrong {n}", buckets[1:], lambda: "")
        answer_guess(work, town.centre_id, "another", buckets[:1], lambda: "")
    shows_a_passport(lene, bent)
    lene.opens(page_of(bent))
    lene.presses("Lad borgeren prøve igen")
    assert lene.sees("Borgeren kan nu prøve igen på skærmen og i telefonen.")
    with house.work() as work:
        again = answer_guess(work, town.centre_id, "right", buckets, lambda: "yes")
    assert again.found == "yes"
    lene.presses("Lad borgeren prøve igen")
    assert deeds(house, bent).count("let_try_again") == 1, "there was nothing left to open"


def opens(house: Workplace, town: Town, code: str) -> bool:
    with house.read() as work:
        return find_by_mandate(work, town.centre_id, code, BORN) is not None


def test_a_document_seen_holds_for_the_day_and_nothing_is_given_before(
    lene: Clerk, house: Workplace, town: Town, bent: int, clock: SetClock
) -> None:
    lene.opens(page_of(bent))
    assert not lene.sees("Giv en ny kode")
    out = lene.page.button("Log ud").form.fields
    for action in ("code", "mandates", "telephone", "open-again"):
        told = {**out, "holder": "Yusuf"}
        address = f"{page_of(bent)}/{action}"
        answer = lene.client.post(address, data=told, base_url=HTTPS, follow_redirects=True)
        assert "Se legitimation først." in answer.get_data(as_text=True), action
    lene.opens(f"{page_of(bent)}/kept")
    assert lene.sees("Se legitimation først.")
    shows_a_passport(lene, bent)
    assert lene.sees("Pas set kl. 8.00 af Lene")
    shows_a_passport(lene, bent)
    assert deeds(house, bent).count("saw_identity") == 1
    code = code_on(lene, f"{page_of(bent)}/code")
    with house.read() as work:
        found = find_by_code(work, town.centre_id, code, BORN)
    assert found
    assert found.id == bent
    clock.turn(timedelta(days=1))
    lene.signs_in("lene")
    lene.opens(page_of(bent))
    assert not lene.sees("Giv en ny kode")


def test_a_code_is_on_the_paper_once_and_nowhere_else(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    shows_a_passport(lene, bent)
    first = code_on(lene, f"{page_of(bent)}/code")
    second = code_on(lene, f"{page_of(bent)}/code")
    lene.opens(page_of(bent))
    assert not lene.sees(second)
    with house.read() as work:
        assert find_by_code(work, town.centre_id, first, BORN) is None
        assert find_by_code(work, town.centre_id, second, BORN)


def test_a_companion_gets_a_code_and_it_is_taken_back(
    lene: Clerk, house: Workplace, town: Town, bent: int
) -> None:
    shows_a_passport(lene, bent)
    first = code_on(lene, f"{page_of(bent)}/mandates", holder="Yusuf, fætter")
    second = code_on(lene, f"{page_of(bent)}/mandates", holder="yusuf fætter")
    assert opens(house, town, second)
    assert not opens(house, town, first), "a double press leaves one code"
    lene.opens(page_of(bent))
    assert lene.sees("yusuf fætter")
    lene.presses("Træk tilbage")
    assert not opens(house, town, second)
    assert "Træk tilbage" not in [button.words for button in lene.page.buttons]
    assert lene.sees("Gav fuldmagt til yusuf fætter"), "that it was given stays in the history"


def test_a_number_is_confirmed_when_they_have_shown_who_they_are(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    shows_a_passport(lene, bent)
    lene.presses("Nummeret er deres")
    assert lene.sees("Er deres")
    assert kept(house, bent).confirmed_telephone == NUMBER
    change(lene, bent, telephone="20304050")
    assert kept(house, bent).confirmed_telephone is None


@pytest.mark.usefixtures("held")
def test_all_that_is_kept_is_printed_in_their_language(
    lene: Clerk, house: Workplace, bent: int
) -> None:
    shows_a_passport(lene, bent)
    lene.sends(lene.page.button("Gem noten"), note="Vil have Karen igen")
    change(lene, bent, first_name="Bent", language="en", telephone="98621234")
    lene.opens(f"{page_of(bent)}/kept")
    for words in ("What we know about you", "Bent Sørensen", "Vil have Karen igen", "Monday"):
        assert lene.sees(words), words
    assert deeds(house, bent)[-1] == "printed_record"
