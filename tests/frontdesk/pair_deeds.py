"""What staff say of two records that look alike, each with the lines of the audit log."""

from shared.audit import AuditAction
from tests.frontdesk.deed import Deed

A = AuditAction
CITIZEN, OTHER = "citizen:{citizen_id}", "citizen:{other_id}"
PAIR = "/desk/citizens/pairs/{pair_id}"


def both(what: AuditAction) -> tuple[tuple[AuditAction, str], ...]:
    return (what, CITIZEN), (what, OTHER)


PAIR_DEEDS = (
    Deed(
        "lene",
        "/desk/citizens/pairs/",
        {"citizen_id": "{citizen_id}", "other_id": "{other_id}"},
        ((A.COMPARED_RECORDS, CITIZEN),),
        "pair",
    ),
    Deed(
        "lene",
        f"{PAIR}/same",
        {"seen": "{pair_seen}"},
        (*both(A.OPENED_RECORD), *both(A.MERGED)),
        "pair",
    ),
    Deed("lene", f"{PAIR}/two", {}, both(A.SAID_TWO), "pair"),
    Deed("lene", f"{PAIR}/undo", {}, both(A.TOOK_TWO_BACK), "two_people"),
    Deed("lene", f"{PAIR}/undo", {}, both(A.PARTED), "merged"),
)
