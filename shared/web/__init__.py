"""The part of what is shared that knows Flask: pages, security, errors, staff, commands."""

from shared.web.accounts import MustWait, Role, SignedIn, Staff, colleague
from shared.web.pages import page
from shared.web.place import settings, workplace
from shared.web.staff import let_in, let_out, signed_in

__all__ = [
    "MustWait",
    "Role",
    "SignedIn",
    "Staff",
    "colleague",
    "let_in",
    "let_out",
    "page",
    "settings",
    "signed_in",
    "workplace",
]
