"""What was chosen in a change of a course, in words."""

from frontdesk.packs.terms_forms import in_language, pack_named
from frontdesk.words import words
from shared.appointments import Centre
from shared.safetynet import (
    HOURS_COUNTED,
    CourseChange,
    CourseEvent,
    Rhythm,
    rule_packs,
    target_groups,
)

OF_PACKS = {CourseEvent.OPENED, CourseEvent.REOPENED, CourseEvent.PACK}


def change_in_words(centre: Centre, change: CourseChange) -> str:
    """The pack, group or agreement that a change has chosen; as it was kept where it is gone."""
    say = words(centre.language, centre.zone)
    if change.what in OF_PACKS and change.value in rule_packs():
        return pack_named(rule_packs()[change.value], centre)
    if change.what is CourseEvent.GROUP and change.value in target_groups():
        return in_language(target_groups()[change.value], centre.language)
    if change.what is CourseEvent.A_KASSE:
        return say(f"desk-terms-a_kasse-{change.value}")
    if change.what is CourseEvent.AGREED:
        return ", ".join(
            say(f"desk-{'rhythm' if each in set(Rhythm) else 'form'}-{each}")
            for each in change.value.split()
        )
    if change.value == HOURS_COUNTED:
        return say("desk-terms-hours")
    return change.value
