"""What all faces share that knows Flask: pages, security, errors, staff, commands."""

from shared.web.browsers import known_device
from shared.web.cookies import mark_device
from shared.web.doors import DEMO_NOTES
from shared.web.pages import page
from shared.web.place import settings, speech, workplace
from shared.web.staff import (
    CLERK,
    carry_token,
    is_refresh,
    last_clerk,
    log_in,
    log_in_vouched_for,
    log_out,
    open_session,
    signed_in,
)
from shared.web.warming import warm_up

__all__ = [
    "CLERK",
    "DEMO_NOTES",
    "carry_token",
    "is_refresh",
    "known_device",
    "last_clerk",
    "log_in",
    "log_in_vouched_for",
    "log_out",
    "mark_device",
    "open_session",
    "page",
    "settings",
    "signed_in",
    "speech",
    "warm_up",
    "workplace",
]
