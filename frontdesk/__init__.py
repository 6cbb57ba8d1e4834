"""The front desk: the face for staff, who are signed in and see many citizens at once."""

from frontdesk.daylist.folder import day_lists_for
from frontdesk.error_page import refuse, sorry
from frontdesk.routes import blueprint

__all__ = ["blueprint", "day_lists_for", "refuse", "sorry"]
