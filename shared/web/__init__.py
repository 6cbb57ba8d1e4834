"""The part of what is shared that knows Flask: pages, security, errors, staff, commands."""

from shared.web.accounts import LoginTaken, MustWait, Role, SignedIn, Staff, knows_password
from shared.web.keeping_accounts import (
    SHORTEST_PASSWORD,
    Account,
    LastAdministrator,
    NewPassword,
    NoSuchAccount,
    account,
    accounts,
    change_account,
    choose_password,
    end_account,
    give_new_password,
    open_account,
    take_account_back,
)
from shared.web.pages import page
from shared.web.place import settings, workplace
from shared.web.staff import let_in, let_out, signed_in

__all__ = [
    "SHORTEST_PASSWORD",
    "Account",
    "LastAdministrator",
    "LoginTaken",
    "MustWait",
    "NewPassword",
    "NoSuchAccount",
    "Role",
    "SignedIn",
    "Staff",
    "account",
    "accounts",
    "change_account",
    "choose_password",
    "end_account",
    "give_new_password",
    "knows_password",
    "let_in",
    "let_out",
    "open_account",
    "page",
    "settings",
    "signed_in",
    "take_account_back",
    "workplace",
]
