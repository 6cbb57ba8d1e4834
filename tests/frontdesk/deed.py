"""One press at the desk, and what it adds to the audit log."""

from dataclasses import dataclass

from shared.audit import AuditAction


@dataclass(frozen=True)
class Deed:
    """One press, and the lines that it adds to the log: what was done, and to what.

    Made before it is what `with_a` names, whose ids stand in address, form and lines as {names}; so
    do ids that are `new` after it, {begun} for a conversation. The presses `before` it add lines
    that are not looked at. Without a form the address is opened.
    """

    who: str
    to: str
    form: dict[str, str] | None = None
    lines: tuple[tuple[AuditAction, str], ...] = ()
    with_a: str = ""
    before: tuple["Deed", ...] = ()
