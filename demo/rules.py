"""By which rules the courses of the demonstration go on: groups, packs, and what was agreed."""

from datetime import timedelta
from itertools import cycle

from demo.people import Guest
from shared.appointments import FOLLOW_UP, Centre, Form
from shared.safetynet import (
    AgreedContact,
    FundMember,
    Rhythm,
    WantedTerms,
    agree_contact,
    exempt_citizen,
    find_course,
    set_default_packs,
    set_terms,
)
from shared.unit_of_work import UnitOfWork

PACKS = {"job_ready": "2026-07-job-ready", "insured": "2026-07-insured"}
"""The packs under which new courses begin, by target group."""

IN_TURN = (
    ("job_ready", FundMember.NO),
    ("insured", FundMember.YES),
    ("activity_ready", FundMember.NO),
)

SINCE = timedelta(weeks=3)
"""So long ago the benefit began of those who come for a follow-up; of others it begins today."""


def go_by_rules(work: UnitOfWork, centre: Centre, guests: list[Guest]) -> None:
    """Sets the rules of each guest's course; two have agreed how they go on, and one is exempt."""
    set_default_packs(work, centre.id, PACKS)
    today = centre.day_of(work.now)
    theirs = [guest for guest in guests if find_course(work, guest.id)]
    for guest, (group, a_kasse) in zip(theirs, cycle(IN_TURN), strict=False):
        since = today - SINCE if guest.person.kind == FOLLOW_UP else today
        set_terms(work, guest.id, WantedTerms(group, a_kasse, None, since, ""), "desk")
    for guest, rhythm, form in zip(theirs, Rhythm, Form, strict=False):
        agreed = AgreedContact(rhythm, form, "Det passer borgeren bedst")
        agree_contact(work, guest.id, agreed, None, "desk")
    for guest in theirs[-1:]:
        exempt_citizen(work, guest.id, "Begynder i job om en måned", "desk")
