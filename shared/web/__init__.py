"""The part of what is shared that knows Flask: pages, security, errors, staff, commands."""

from shared.settings import Provider
from shared.web.accounts import (
    LoginTaken,
    MustWait,
    Role,
    SignedIn,
    Staff,
    colleague,
    colleagues,
    knows_password,
)
from shared.web.cookies import mark_device
from shared.web.keeping_accounts import (
    SHORTEST_PASSWORD,
    Account,
    LastAdministrator,
    NewPassword,
    NoSuchAccount,
    account,
    accounts_of,
    change_account,
    choose_password,
    end_account,
    give_new_password,
    open_account,
    take_account_back,
)
from shared.web.municipality import Attempt, Away, NotVouchedFor, Vouched, come_back, set_out
from shared.web.pages import page
from shared.web.place import settings, speech, workplace
from shared.web.staff import let_in, let_in_vouched_for, let_out, signed_in

__all__ = [
    "SHORTEST_PASSWORD",
    "Account",
    "Attempt",
    "Away",
    "LastAdministrator",
    "LoginTaken",
    "MustWait",
    "NewPassword",
    "NoSuchAccount",
    "NotVouchedFor",
    "Provider",
    "Role",
    "SignedIn",
    "Staff",
    "Vouched",
    "account",
    "accounts_of",
    "change_account",
    "choose_password",
    "colleague",
    "colleagues",
    "come_back",
    "end_account",
    "give_new_password",
    "knows_password",
    "let_in",
    "let_in_vouched_for",
    "let_out",
    "mark_device",
    "open_account",
    "page",
    "set_out",
    "settings",
    "signed_in",
    "speech",
    "take_account_back",
    "workplace",
]
