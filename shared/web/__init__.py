"""The part of what is shared that knows Flask: pages, security, errors, staff, commands."""

from shared.web.place import settings, workplace
from shared.web.pages import page

__all__ = ["page", "settings", "workplace"]
