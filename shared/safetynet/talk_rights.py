"""Who has a right to a talk on request: it is granted at once, and only the time is found."""

from shared.appointments import get_centre
from shared.safetynet.courses import find_course
from shared.safetynet.pack_files import talk_rights
from shared.safetynet.pack_rules import add_months
from shared.unit_of_work import UnitOfWork


def has_right_to_talk(work: UnitOfWork, citizen_id: int) -> bool:
    """Whether a talk that the citizen asks for now is theirs by right, as their target group and
    the time since their course began have it. Also where nobody has said of which group they are:
    nobody is made to wait because of what we don't know."""
    course = find_course(work, citizen_id)
    group = course.terms.target_group if course else None
    months = talk_rights().get(group or "", 0)
    if course is None or not months:
        return True
    centre = get_centre(work, course.centre_id)
    since = course.terms.counts_from or centre.day_of(course.opened_at)
    return add_months(since, months) <= centre.day_of(work.now)
