"""Where each topic's text comes from, and when it was last held against that."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Checked:
    """When our text of a topic was last held against its source.

    `needs_lawyer`: it speaks of money, a duty or a right that depends on the rules in force, so a
    lawyer of each municipality has to confirm it before it is told there.
    """

    on: date
    source: str
    needs_lawyer: bool = False


_ON = date(2026, 11, 24)
_PROGRAM = "Programmet selv: det, det gør"
_HOUSE = "Centret selv: det, det tilbyder"

SOURCES: Mapping[str, Checked] = {
    "missed-meeting": Checked(
        _ON, "Lov om aktiv socialpolitik, kapitlet om sanktioner", needs_lawyer=True
    ),
    "unemployment-fund": Checked(
        _ON, "Lov om en aktiv beskæftigelsesindsats, kapitlet om samtaler", needs_lawyer=True
    ),
    "no-money": Checked(_ON, "Lov om aktiv socialpolitik, § 11", needs_lawyer=True),
    "ill-today": Checked(
        _ON, "Lov om aktiv socialpolitik, reglerne om sygdom og møder", needs_lawyer=True
    ),
    "long-illness": Checked(_ON, "Sygedagpengeloven, reglerne om opfølgning", needs_lawyer=True),
    "disagree": Checked(_ON, "Forvaltningsloven, § 25 (klagevejledning)", needs_lawyer=True),
    "first-meeting": Checked(_ON, _HOUSE),
    "what-to-bring": Checked(_ON, _HOUSE),
    "move-or-cancel": Checked(_ON, _PROGRAM),
    "how-we-meet": Checked(
        _ON, "Lov om en aktiv beskæftigelsesindsats, reglerne om fremmøde", needs_lawyer=True
    ),
    "interpreter": Checked(_ON, "Loven fra 2025 om tolke under 18 år", needs_lawyer=True),
    "companion": Checked(_ON, "Forvaltningsloven, § 8"),
    "reminders": Checked(_ON, _PROGRAM),
    "about-us": Checked(_ON, _HOUSE),
    "what-is-kept": Checked(_ON, "Programmets tabeller, og databeskyttelsesforordningen art. 15"),
    "hard-to-see-hear-walk": Checked(_ON, f"{_PROGRAM}; at en førerhund må komme med: {_HOUSE}"),
    "hard-to-read": Checked(_ON, "Lov om forberedende voksenundervisning"),
    "cv-and-jobs": Checked(_ON, _HOUSE),
    "mitid-and-jobnet": Checked(_ON, "mitid.dk: kodeviser i stedet for app"),
    "no-internet": Checked(
        _ON, "Lov om en aktiv beskæftigelsesindsats, fritagelse for selvbooking"
    ),
    "paper-letters": Checked(_ON, "Lov om Digital Post, § 5 (fritagelse)"),
    "opening-hours": Checked(_ON, "Centrets egne oplysninger i programmet"),
}
"""By the id of the topic."""
