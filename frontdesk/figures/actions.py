"""The leader's list of rules that were set aside and support that was given, with the reasons; and
how many are exempt from the counts of a rule pack.

Counted by rule, never by person.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from frontdesk.citizens.actions.support import SupportSeen, supports_since
from frontdesk.clerks import Clerk, record_audit
from shared import audit
from shared.appointments import Rule, SetAside, set_aside
from shared.citizens import GuessCounts, guess_counts
from shared.safetynet import ExemptionCount, exemption_counts
from shared.unit_of_work import UnitOfWork

LOOKS_BACK = timedelta(days=90)
"""How far back the list goes."""


@dataclass(frozen=True)
class Exceptions:
    """Exceptions to the rules and grants of support, the newest first.

    `counts` has the number of exceptions to every rule, in a fixed order. `guesses` are those of
    the last 24 hours, whoever made them. `exempt` are the citizens who are exempt from the counts
    of their rule pack, by group.
    """

    listed: tuple[SetAside, ...]
    counts: tuple[tuple[Rule, int], ...]
    supports: tuple[SupportSeen, ...]
    guesses: GuessCounts
    exempt: tuple[ExemptionCount, ...]


def exceptions(work: UnitOfWork, clerk: Clerk) -> Exceptions:
    """Exceptions and grants of support in the clerk's centre within `LOOKS_BACK`.

    The access is recorded.
    """
    since = work.now - LOOKS_BACK
    listed = set_aside(work, clerk.centre_id, since)
    record_audit(work, clerk, audit.AuditAction.READ_EXCEPTIONS)
    counted = Counter(each.rule for each in listed)
    return Exceptions(
        tuple(listed),
        tuple((rule, counted[rule]) for rule in Rule),
        supports_since(work, clerk.centre_id, since),
        guess_counts(work, clerk.centre_id),
        tuple(exemption_counts(work, clerk.centre_id)),
    )
