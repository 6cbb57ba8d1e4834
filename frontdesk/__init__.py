"""The front desk: staff, signed in, who see many citizens at once."""

from frontdesk.error_page import sorry
from frontdesk.routes import blueprint

__all__ = ["blueprint", "sorry"]
