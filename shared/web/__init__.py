"""What all faces share that knows Flask: pages, security, errors, staff, commands."""

from shared.web.browsers import known_device
from shared.web.cookies import mark_device
from shared.web.counting import end_counting
from shared.web.device_codes import with_key
from shared.web.doors import DEMO_NOTES
from shared.web.installation import mark
from shared.web.pages import page
from shared.web.place import public_address, settings, speech, workplace
from shared.web.staff import (
    CLERK,
    carry_token,
    come_to_desk,
    is_refresh,
    last_clerk,
    leave_desk,
    log_in,
    log_in_vouched_for,
    log_out,
    open_session,
    signed_in,
)
from shared.web.unreadable import number_in, takes_files, takes_nul
from shared.web.warming import warm_up

__all__ = [
    "CLERK",
    "DEMO_NOTES",
    "carry_token",
    "come_to_desk",
    "end_counting",
    "is_refresh",
    "known_device",
    "last_clerk",
    "leave_desk",
    "log_in",
    "log_in_vouched_for",
    "log_out",
    "mark",
    "mark_device",
    "number_in",
    "open_session",
    "page",
    "public_address",
    "settings",
    "signed_in",
    "speech",
    "takes_files",
    "takes_nul",
    "warm_up",
    "with_key",
    "workplace",
]
