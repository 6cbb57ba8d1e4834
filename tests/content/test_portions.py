"""A long answer is heard in portions that end where a sentence ends."""

import pytest

from shared.content import portions


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        (
            "Kom kl. 10 på torsdag. Spørg efter Hr. Hansen. Vi ses.",
            ["Kom kl. 10 på torsdag.", "Spørg efter Hr. Hansen.", "Vi ses."],
        ),
        (
            "Spørg efter J. Hansen hos os. Du kan ringe til mig.",
            ["Spørg efter J. Hansen hos", "os.", "Du kan ringe til mig."],
        ),
        ("Ring tlf. 98 62 12 34 i dag. Hej.", ["Ring tlf. 98 62 12 34 i dag.", "Hej."]),
        ("Mødet er den 1. december. Husk dit pas.", ["Mødet er den 1. december.", "Husk dit pas."]),
        (
            "Tag pas, cv m.m. med. Er du i tvivl? Kom!",
            ["Tag pas, cv m.m. med.", "Er du i tvivl? Kom!"],
        ),
        ("Tag bl.a. dit cv og pas med.", ["Tag bl.a. dit cv og", "pas med."]),
        ("", []),
    ],
)
def test_no_portion_ends_in_an_abbreviation_or_a_number(text: str, cut: list[str]) -> None:
    assert portions(text, 5) == cut
