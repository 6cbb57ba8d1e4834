"""The front desk: the face for staff, who are signed in and see many citizens at once."""

from frontdesk.error_page import refuse, sorry
from frontdesk.routes import blueprint

__all__ = ["blueprint", "refuse", "sorry"]
