"""The migration that gives accounts their adviser does so only where there is no doubt."""

import importlib

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import text

from shared.accounts import Role
from shared.accounts.sessions import add_staff
from shared.appointments import add_adviser, add_centre
from shared.unit_of_work import Workplace
from tests.frontdesk.clerk import PASSWORD

support = importlib.import_module("migrations.versions.0017_support")


def test_an_account_gets_the_one_adviser_of_its_house_who_is_called_so(
    workplace: Workplace,
) -> None:
    with workplace.work() as work:
        houses = [
            add_centre(work, slug, slug, address="Torvet 1", telephone=f"+45998899{n}0").id
            for n, slug in enumerate(("aars", "farsoe"))
        ]
        karen = add_adviser(work, houses[0], "Karen")
        for name in ("Mads", "Mads", "Per"):
            add_adviser(work, houses[0], name)
        add_adviser(work, houses[1], "Lene")
        for n, name in enumerate(("KAREN", "Mads", "Lene", "Per", "per")):
            add_staff(work, houses[0], name, f"login {n}", PASSWORD, Role.ADVISER)
    with workplace.engine.begin() as connection:
        with Operations.context(MigrationContext.configure(connection)):
            support.give_accounts_their_adviser()
        linked = connection.execute(
            text("SELECT name, adviser_id FROM staff WHERE adviser_id IS NOT NULL")
        )
        assert [tuple(row) for row in linked] == [("KAREN", karen)]
