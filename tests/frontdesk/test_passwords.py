"""Which passwords will do, who has to choose one, and whom a new one signs out."""

from unicodedata import normalize

import pytest
from flask import Flask
from sqlalchemy import text

from shared.accounts import Role, sessions
from shared.accounts.passwords import PasswordFlaw, flaw_in
from shared.accounts.sessions import add_staff, hasher
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import HTTPS, PASSWORD, Clerk
from tests.frontdesk.test_accounts import new_password, opens_account_of
from tests.town import Town

NAMES = ("Lene", "lene.m", "Jobcenter Aars")
FINE = "bøg tromme sav uld"
SENTENCES = {
    PasswordFlaw.SHORT: ("kort", "Den nye er for kort. Den skal have mindst 12 tegn."),
    PasswordFlaw.LONG: ("x" * 5000, "Den nye er for lang. Den må have højst 200 tegn."),
    PasswordFlaw.UNWRITABLE: (FINE + "\1", "Der er et tegn i den nye, som ikke kan ses."),
    PasswordFlaw.NAMES: ("Lene2026Lene!", "Den nye ligner dit navn eller jeres arbejdsplads."),
    PasswordFlaw.PATTERN: ("aaaaaaaaaaaa", "Den nye har et mønster, der er let at gætte."),
    PasswordFlaw.COMMON: ("Sommer2026!!", "Den nye er let at gætte"),
    PasswordFlaw.SAME: (PASSWORD, "Den nye er den samme som den gamle."),
}
"""A password for each flaw, and what is said of it."""

FIRST = "Du har fået din adgangskode af en anden. Vælg din egen, før du går i gang."


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    """What a password is worth does not depend on the database."""
    return sqlite_url


@pytest.fixture
def anna(app: Flask, house: Workplace, town: Town) -> Clerk:
    """The administrator, signed in."""
    with house.work() as work:
        add_staff(work, town.centre_id, "Anna", "anna", PASSWORD, Role.ADMINISTRATOR)
    clerk = Clerk(app, address="10.0.0.3")
    clerk.signs_in("anna")
    return clerk


def chooses(clerk: Clerk, new: str, old: str = PASSWORD) -> None:
    clerk.opens("/desk/password")
    clerk.sends(clerk.page.button("Gem"), old=old, new=new)


@pytest.mark.parametrize(
    ("password", "flaw"),
    [
        ("kort", PasswordFlaw.SHORT),
        ("elleve tegn", PasswordFlaw.SHORT),
        ("x" * 201, PasswordFlaw.LONG),
        ("\ufdfa" * 12, PasswordFlaw.LONG),
        ("bøg tromme\0sav uld", PasswordFlaw.UNWRITABLE),
        ("bøg tromme\nsav uld", PasswordFlaw.UNWRITABLE),
        ("bøg tromme \u202e sav", PasswordFlaw.UNWRITABLE),
        ("Lene2026Lene!", PasswordFlaw.NAMES),
        ("LeneLeneLene1", PasswordFlaw.NAMES),
        ("fremmøde-jobcenter", PasswordFlaw.NAMES),
        ("Jobcenter2026", PasswordFlaw.NAMES),
        ("Jobcenter Aars", PasswordFlaw.NAMES),
        ("AARS-jobcenter-1", PasswordFlaw.NAMES),
        ("aaaaaaaaaaaa", PasswordFlaw.PATTERN),
        ("123456789012", PasswordFlaw.PATTERN),
        ("qwertyuiop12", PasswordFlaw.PATTERN),
        ("æøåæøåæøåæøå", PasswordFlaw.PATTERN),
        ("Sommer2026!!", PasswordFlaw.COMMON),
        ("Adgangskode123!", PasswordFlaw.COMMON),
        ("P@ssw0rd2026!", PasswordFlaw.COMMON),
        ("jeg elsker dig", PasswordFlaw.COMMON),
        ("1q2w3e4r5t6y", PasswordFlaw.COMMON),
        (FINE, None),
        ("fire ord efter hinanden", None),
        ("d7#kQ!pz9-Lw", None),
        ("!?#¤%&/()=?+½§@£$", None),
        ("الباب الأخضر قريب", None),
        (FINE + " og mange flere" * 10, None),
    ],
)
def test_a_password_will_do_or_gets_its_reason(password: str, flaw: PasswordFlaw | None) -> None:
    assert flaw_in(password, NAMES) == flaw


def test_each_reason_has_a_sentence(lene: Clerk) -> None:
    assert SENTENCES.keys() == set(PasswordFlaw)
    for flaw, (new, words) in SENTENCES.items():
        chooses(lene, new)
        assert lene.status == 422, flaw
        assert lene.sees(words), flaw


def test_a_password_fits_from_whatever_keyboard_it_comes(app: Flask, lene: Clerk) -> None:
    chooses(lene, normalize("NFD", "blå øl på ålens ½ ø"))
    assert lene.sees("Din nye adgangskode gælder fra nu.")
    for typed in (normalize("NFC", "blå øl på ålens ½ ø"), "ｂｌå øl på ålens ½ ø"):
        clerk = Clerk(app)
        clerk.signs_in("lene", typed)
        assert clerk.status == 200


def test_a_login_fits_from_whatever_keyboard_it_comes(app: Flask, anna: Clerk) -> None:
    anna.opens("/desk/staff/")
    told = {"name": "Åse", "login": normalize("NFD", "Åse"), "role": Role.FRONT_DESK}
    anna.sends(anna.page.button("Opret"), **told)
    given = new_password(anna)
    for typed in ("åse", normalize("NFD", "ÅSE"), "ÅＳＥ"):
        clerk = Clerk(app)
        clerk.signs_in(typed, given)
        assert clerk.sees(FIRST), typed


def test_a_password_from_before_they_were_normalised_still_fits(
    app: Flask, house: Workplace
) -> None:
    stored = hasher.hash("tre ½ heste på række")
    with house.work() as work:
        work.session.execute(
            text("UPDATE staff SET password_hash = :stored WHERE login = 'lene'"),
            {"stored": stored},
        )
    clerk = Clerk(app)
    clerk.signs_in("lene", "tre ½ heste på række")
    assert clerk.status == 200


def test_a_strange_password_is_a_wrong_one(app: Flask) -> None:
    for password in ("\1", "x" * 60_000, "tre blå heste\1", "\ufffe", "🐴" * 9):
        clerk = Clerk(app)
        clerk.signs_in("lene", password)
        assert clerk.sees("Brugernavn eller adgangskode passer ikke."), password[:20]


def test_a_password_that_was_handed_over_opens_nothing_but_the_choice_of_another(
    app: Flask, anna: Clerk
) -> None:
    opens_account_of(anna, "Lene")
    anna.presses("Giv en ny adgangskode")
    password = new_password(anna)
    lene = Clerk(app)
    lene.signs_in("lene", password)
    assert lene.sees(FIRST)
    for path in ("/desk/", "/desk/queue/", "/desk/citizens/1", "/desk/sessions/"):
        lene.opens(path)
        assert lene.sees(FIRST), path
    token = lene.page.button("Gem").form.fields["csrf_token"]
    answer = lene.client.post("/desk/queue/next", data={"csrf_token": token}, base_url=HTTPS)
    assert answer.location == "/desk/password"
    assert lene.polls().headers["HX-Redirect"] == "/desk/password"
    chooses(lene, FINE, old=password)
    assert lene.sees("Din nye adgangskode gælder fra nu.")
    assert lene.sees("Hjælp nu")
    lene.presses("Log ud")
    lene.signs_in("lene", FINE)
    assert lene.sees("Hjælp nu")


def test_whoever_was_given_a_password_can_sign_out(app: Flask, anna: Clerk) -> None:
    opens_account_of(anna, "Lene")
    anna.presses("Giv en ny adgangskode")
    lene = Clerk(app)
    lene.signs_in("lene", new_password(anna))
    lene.presses("Log ud")
    assert lene.page.title == "Log ind"


def test_a_new_password_signs_out_everywhere_else_at_once(app: Flask, lene: Clerk) -> None:
    elsewhere = Clerk(app, address="10.0.0.8")
    elsewhere.signs_in("lene")
    copied = lene.client.get_cookie("session", domain="fremmoede.test")
    assert copied is not None
    chooses(lene, FINE)
    lene.opens()
    assert lene.sees("Log ud")
    elsewhere.opens()
    assert elsewhere.page.title == "Log ind"
    thief = Clerk(app)
    thief.client.set_cookie("session", copied.value, domain="fremmoede.test", secure=True)
    thief.opens()
    assert thief.page.title == "Log ind"


def test_a_password_that_is_changed_while_it_is_checked_opens_nothing(
    house: Workplace, lene: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = sessions.fits_hash

    def fits(stored: str, typed: str) -> bool:
        is_right = really(stored, typed)
        with house.work() as work:
            sent = {"new": sessions.hash_password(FINE)}
            work.session.execute(text("UPDATE staff SET password_hash = :new"), sent)
        return is_right

    lene.presses("Log ud")
    monkeypatch.setattr(sessions, "fits_hash", fits)
    lene.signs_in("lene")
    assert lene.page.title == "Log ind"


def test_an_administrators_new_password_signs_out_everywhere_and_forgets_what_was_tried(
    app: Flask, anna: Clerk, lene: Clerk
) -> None:
    stranger = Clerk(app, address="203.0.113.7")
    for _ in range(8):
        stranger.signs_in("lene", "gæt")
    opens_account_of(anna, "Lene")
    anna.presses("Giv en ny adgangskode")
    lene.opens()
    assert lene.page.title == "Log ind"
    assert lene.client.get_cookie("device", domain="fremmoede.test", path="/desk") is not None
    stranger.signs_in("lene", new_password(anna))
    assert stranger.sees(FIRST)
