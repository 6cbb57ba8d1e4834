"""The front desk: staff, signed in, who see many citizens at once."""

from frontdesk.routes import blueprint
from frontdesk.sorry import sorry

__all__ = ["blueprint", "sorry"]
