"""The front desk: the face for staff, who are signed in and see many citizens at once."""

from frontdesk.error_page import sorry
from frontdesk.routes import blueprint

__all__ = ["blueprint", "sorry"]
