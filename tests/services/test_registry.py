"""A service that clashes with another one, or lacks something, stops the start with a sentence."""

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ivr.keys import AGAIN, BACK, CHILD, DONE, LANGUAGE, PERSON
from ivr.offers import MORE, OPTIONS
from shared.services import WrongService, check_services, read_so_far
from shared.services.checking import KEYS, KEYS_TAKEN, MOST
from shared.services.registry import SERVICES, Face, Service, service_called, services_at
from tests.house.tree import ROOT


def changed(service: str, **columns: Any) -> tuple[Service, ...]:
    """The registry, with one row changed."""
    assert service_called(service)
    return tuple(replace(it, **columns) if it.id == service else it for it in SERVICES)


def with_another(id: str, *faces: Face) -> tuple[Service, ...]:
    return (*SERVICES, replace(SERVICES[0], id=id, faces=faces, memory=()))


def test_the_services_that_there_are_fit_together() -> None:
    check_services()
    assert [it.id for it in services_at(Face.KIOSK)] == ["here", "book", "mine", "ask", "person"]
    assert [(it.id, it.key) for it in services_at(Face.PHONE)] == [
        ("book", 1),
        ("mine", 2),
        ("ask", 3),
        ("company", 4),
    ]


WRONG = {
    "an id twice": (
        with_another("here", Face.KIOSK),
        "Two services are called 'here': give one of them another id.",
    ),
    "no face": (changed("here", faces=()), "'here' is offered nowhere: name a face."),
    "a key of two services": (
        changed("company", key=2),
        "The telephone's key 2 belongs to mine and company: give it to one of them.",
    ),
    "a key that means a person": (
        changed("company", key=0),
        "'company' can't have the telephone's key 0: that means 'a person'.",
    ),
    "a key that means more": (
        changed("company", key=5),
        "'company' can't have the telephone's key 5: that means 'more'.",
    ),
    "a key that means back": (changed("company", key=8), "key 8: that means 'back'."),
    "a key that means a language": (
        changed("company", key=9),
        "key 9: that means 'another language'.",
    ),
    "the star": (changed("company", key="*"), "key *: that means 'again'."),
    "the hash": (changed("company", key="#"), "key #: that means 'done'."),
    "a key out of range": (
        changed("company", key=7),
        "'company' can't have the telephone's key 7: services have 1 to 4.",
    ),
    "no key": (
        changed("ask", key=None),
        "'ask' is offered on the telephone, and has no key there.",
    ),
    "a key for nobody": (
        changed("here", key=4),
        "'here' has the telephone's key 4, and is not offered there.",
    ),
    "too many at the kiosk": (
        changed("company", faces=(Face.KIOSK, Face.PHONE)),
        "At the kiosk there are 6 services and room for 5:"
        " here, book, mine, ask, person and company.",
    ),
    "no sentence": (
        changed("book", id="way"),
        "The service 'way' has no sentence: no 'door-way' in 'da'.",
    ),
    "no sentence while the house is shut": (
        changed("person", sentence_when_shut="door-person-closed"),
        "The service 'person' has no sentence: no 'door-person-closed' in 'da'.",
    ),
    "no words for the ear": (
        changed("here", faces=(Face.KIOSK, Face.PHONE), key=4),
        "'here' is offered on the telephone, and 'door-here' has no words for the ear (.spoken)",
    ),
    "no label at the desk": (
        changed("person", id="person-shut"),
        "'person-shut' has no label at the desk: there is no 'desk-doing-person-shut' in 'da'.",
    ),
    "a part with a dot": (
        changed("mine", memory=("mine.want",)),
        "'mine' claims 'mine.want' of the memory: name its first part alone.",
    ),
    "a part of two services": (
        changed("ask", memory=("asking", "mine")),
        "The part 'mine' of the memory is claimed by mine and ask.",
    ),
    "a part of the shared steps": (
        changed("here", memory=("who",)),
        "The part 'who' of the memory is claimed by here and the steps of several services.",
    ),
    "a part of the conversation": (
        changed("here", memory=("contact",)),
        "The part 'contact' of the memory is claimed by here and the conversation as a whole.",
    ),
}


@pytest.mark.parametrize(("services", "says"), WRONG.values(), ids=list(WRONG))
def test_whatever_is_wrong_is_said_in_one_sentence(
    services: tuple[Service, ...], says: str
) -> None:
    with pytest.raises(WrongService) as problem:
        check_services(services)
    assert says in str(problem.value)
    assert str(problem.value).endswith(".")
    assert "\n" not in str(problem.value)


def test_what_the_telephone_reserves_is_known_here() -> None:
    assert set(KEYS_TAKEN) == {PERSON, MORE, CHILD, BACK, LANGUAGE, AGAIN, DONE}
    assert [str(key) for key in KEYS] == list(OPTIONS)
    assert MOST[Face.PHONE] == len(OPTIONS)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """The application, with sentences of its own."""
    for name in ("app.py", "demo", "frontdesk", "ivr", "kiosk", "migrations", "static"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "shared", tmp_path / "shared")
    return tmp_path


@pytest.mark.slow
def test_the_start_ends_with_what_is_missing_in_any_language(copied: Path) -> None:
    english = copied / "shared" / "content" / "locales" / "en" / "desk.ftl"
    kept = [it for it in english.read_text().splitlines(True) if "doing-company" not in it]
    english.write_text("".join(kept))
    begun = subprocess.run(
        [sys.executable, "-c", "from app import create_app; create_app()"],
        cwd=copied,
        env={"PATH": os.environ["PATH"], "DATABASE_URL": "sqlite:///empty.sqlite"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert begun.returncode != 0
    assert begun.stderr.splitlines()[-1] == (
        "shared.services.checking.WrongService: The service 'company' has no label at the desk:"
        " there is no 'desk-doing-company' in 'en'."
    )


@pytest.mark.parametrize("service", SERVICES, ids=lambda it: it.id)
def test_the_desk_is_told_what_was_begun(service: Service) -> None:
    assert read_so_far(f"{service.id}/who").doing == f"desk-doing-{service.id}"


def test_a_service_that_there_is_no_longer_is_not_told() -> None:
    told = read_so_far("lunch/dessert")
    assert (told.doing, told.step) == (None, None)
