"""The form of a citizen's support."""

from dataclasses import asdict

from frontdesk.choices import name_stored_adviser
from frontdesk.citizens.actions.support import SupportSeen
from frontdesk.fields import PickField, TextField, TickField
from frontdesk.forms import OwnForm
from frontdesk.words import words
from shared.appointments import Centre
from shared.citizens import NO_SUPPORT, Support

LONGEST_REASON = 300
"""Characters of the reason for a support; what is longer is cut off."""


class SupportForm(OwnForm):
    """With `end` the support ends; `why` is the reason for whatever changes."""

    adviser_id = PickField(name="adviser")
    more_time = TickField()
    is_called = TickField()
    met_at_door = TickField()
    no_time_outs = TickField()
    why = TextField()
    end = TickField()

    @property
    def wanted(self) -> Support:
        """The support that is chosen."""
        adviser = self.adviser_id.data
        return Support(
            adviser_id=int(adviser) if adviser else None,
            more_time=self.more_time.data,
            is_called=self.is_called.data,
            met_at_door=self.met_at_door.data,
            no_time_outs=self.no_time_outs.data,
        )

    @property
    def reason(self) -> str:
        return (self.why.data or "")[:LONGEST_REASON]


def support_form(
    centre: Centre, now: SupportSeen | None, advisers: tuple[tuple[int, str], ...]
) -> SupportForm:
    """The form as it was sent, or with what the citizen has now."""
    form = SupportForm(data=asdict(now.support if now else NO_SUPPORT))
    anybody = ("", words(centre.language, centre.zone)("desk-book-any-adviser"))
    form.adviser_id.offer([anybody, *advisers], name_stored_adviser(centre, advisers))
    return form
