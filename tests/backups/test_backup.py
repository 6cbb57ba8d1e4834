"""A backup is whole, nobody else's, checked, and comes back; or a sentence says why not."""

import stat
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from migrations import upgrade
from shared.backups import (
    BackupProblem,
    Migrations,
    back_up,
    inspect_backup,
    new_name,
    remove_older,
    restore,
)
from shared.clock import SetClock
from shared.unit_of_work import Workplace
from shared.vault import Vault
from tests.apps import app_at
from tests.backups.centres import (
    KEY,
    KNOWN,
    OTHER_KEY,
    booking,
    new_crowd,
    parts_of_bookings,
)
from tests.conftest import MONDAY_AT_EIGHT, SECRET
from tests.database.emptied import empty
from tests.databases import engine_for
from tests.full_disk import no_file_above

NOW = MONDAY_AT_EIGHT


def saved(workplace: Workplace, target: Path, key: str = "") -> Path:
    back_up(workplace.engine, target, NOW, "1.2.3", key)
    return target


def bring_back(workplace: Workplace, path: Path, key: str = "", *, replaces: bool = False) -> None:
    restore(workplace.engine, path, KNOWN, key, replaces=replaces)


def destroy(workplace: Workplace) -> None:
    """The database is as new: without a file, or without any table."""
    workplace.engine.dispose()
    path = workplace.engine.url.database or ""
    if workplace.engine.dialect.name == "postgresql":
        empty(workplace.engine)
        return
    for suffix in ("", "-wal", "-shm"):
        Path(path + suffix).unlink(missing_ok=True)


def test_what_was_booked_comes_back_into_an_empty_database(
    workplace: Workplace, tmp_path: Path
) -> None:
    new_crowd(workplace)
    before = parts_of_bookings(workplace)
    path = saved(workplace, tmp_path / "a")
    destroy(workplace)
    bring_back(workplace, path)
    assert parts_of_bookings(workplace) == before
    assert len(before) == 3


def test_a_backup_made_while_people_book_holds_each_booking_whole(
    workplace: Workplace, tmp_path: Path
) -> None:
    crowd = new_crowd(workplace)
    paths, promised = [], []
    with booking(crowd):
        for n in range(3):
            promised.append(set(crowd.booked))
            paths.append(saved(workplace, tmp_path / str(n), KEY))
    after = parts_of_bookings(workplace)
    assert len(after) > 3
    for path, acknowledged in zip(paths[1:], promised[1:], strict=True):
        bring_back(workplace, path, KEY, replaces=True)
        found = parts_of_bookings(workplace)
        assert acknowledged <= found.keys()
        assert found == {meeting: after[meeting] for meeting in found}


def test_a_restored_database_is_used_as_before(
    database_url: str, clock: SetClock, tmp_path: Path
) -> None:
    """People book in it, its references and triggers hold, and the web server says so."""
    with engine_for(database_url) as engine:
        workplace = Workplace(engine, clock, Vault(SECRET))
        crowd = new_crowd(workplace)
        bring_back(workplace, saved(workplace, tmp_path / "a"), replaces=True)
        crowd.book_one()
        assert len(parts_of_bookings(workplace)) == 4
        with pytest.raises(DBAPIError, match=r"(?i)foreign|23503"), workplace.work() as work:
            work.session.execute(text("DELETE FROM centre"))
        with workplace.read() as work:
            assert work.session.scalar(text(TRIGGERS[engine.dialect.name])) == 0
    with app_at(database_url, clock, SECRET) as app:
        assert app.test_client().get("/ready").status_code == 200


TRIGGERS = {
    "sqlite": "SELECT count(*) = 0 FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT count(*) FROM pg_trigger WHERE tgenabled <> 'O'",
}
"""How many triggers do nothing."""


def test_a_backup_is_its_users_alone_and_nothing_else_is_left(
    sqlite_workplace: Workplace, tmp_path: Path
) -> None:
    path = saved(sqlite_workplace, tmp_path / "a")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_a_backup_never_replaces_a_file(sqlite_workplace: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_text("kept")
    with pytest.raises(BackupProblem, match="is there already"):
        saved(sqlite_workplace, path)
    assert path.read_text() == "kept"


def test_names_are_not_in_an_encrypted_backup(sqlite_workplace: Workplace, tmp_path: Path) -> None:
    new_crowd(sqlite_workplace)
    assert b"Jobcenter Aars" not in saved(sqlite_workplace, tmp_path / "a", KEY).read_bytes()


def test_a_full_disk_is_told_in_a_sentence_and_leaves_nothing(
    workplace: Workplace, tmp_path: Path
) -> None:
    new_crowd(workplace)
    with no_file_above(2_000), pytest.raises(BackupProblem) as told:
        saved(workplace, tmp_path / "a")
    assert "was not written (" in str(told.value)
    assert "disk" in str(told.value)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_told_in_a_sentence(
    workplace: Workplace, tmp_path: Path
) -> None:
    with pytest.raises(BackupProblem, match="No such file"):
        saved(workplace, tmp_path / "nowhere" / "a")


def test_a_wrong_or_missing_key_opens_nothing(sqlite_workplace: Workplace, tmp_path: Path) -> None:
    path = saved(sqlite_workplace, tmp_path / "a", KEY)
    with pytest.raises(BackupProblem, match="is not the key of this backup"):
        bring_back(sqlite_workplace, path, OTHER_KEY)
    with pytest.raises(BackupProblem, match="give its key"):
        bring_back(sqlite_workplace, path)


@pytest.mark.parametrize("key", ["", KEY])
def test_every_cut_and_every_changed_byte_is_noticed(
    sqlite_workplace: Workplace, tmp_path: Path, key: str
) -> None:
    whole = saved(sqlite_workplace, tmp_path / "a", key).read_bytes()
    for n in range(0, len(whole), 997):
        changed = bytearray(whole)
        changed[n] ^= 1
        for spoilt in (whole[:n], bytes(changed), whole + whole[:n] + b"x"):
            (tmp_path / "b").write_bytes(spoilt)
            with pytest.raises(BackupProblem):
                inspect_backup(tmp_path / "b", key)
    assert len(whole) > 20 * 997


def test_a_centre_is_replaced_only_when_that_is_said(workplace: Workplace, tmp_path: Path) -> None:
    crowd = new_crowd(workplace)
    path = saved(workplace, tmp_path / "a")
    crowd.book_one()
    with pytest.raises(BackupProblem, match="--replace"):
        bring_back(workplace, path)
    assert len(parts_of_bookings(workplace)) == 4
    bring_back(workplace, path, replaces=True)
    assert len(parts_of_bookings(workplace)) == 3


def test_tables_of_another_program_are_never_replaced(workplace: Workplace, tmp_path: Path) -> None:
    path = saved(workplace, tmp_path / "a")
    empty(workplace.engine)
    with workplace.engine.begin() as connection:
        connection.execute(text("CREATE TABLE theirs (id INTEGER)"))
    with pytest.raises(BackupProblem, match="another program"):
        bring_back(workplace, path, replaces=True)


def test_a_newer_versions_backup_is_refused(workplace: Workplace, tmp_path: Path) -> None:
    path = saved(workplace, tmp_path / "a")
    older = Migrations(KNOWN.revisions[:-1], KNOWN.upgrade)
    with pytest.raises(BackupProblem, match="update Fremmøde first"):
        restore(workplace.engine, path, older, replaces=True)


def test_an_older_versions_backup_gets_todays_tables(workplace: Workplace, tmp_path: Path) -> None:
    empty(workplace.engine)
    upgrade(workplace.engine, KNOWN.revisions[-4])
    path = saved(workplace, tmp_path / "a")
    bring_back(workplace, path)
    with workplace.engine.connect() as connection:
        now = connection.scalar(text("SELECT version_num FROM alembic_version"))
    assert now == KNOWN.revisions[-1]


@pytest.mark.postgresql
def test_a_backup_of_the_other_database_is_refused(
    sqlite_workplace: Workplace, postgres_workplace: Workplace, tmp_path: Path
) -> None:
    path = saved(sqlite_workplace, tmp_path / "a")
    with pytest.raises(BackupProblem, match="of the same kind"):
        bring_back(postgres_workplace, path)


@pytest.mark.postgresql
def test_a_restore_that_fails_half_way_changes_nothing(
    postgres_workplace: Workplace, tmp_path: Path
) -> None:
    crowd = new_crowd(postgres_workplace)
    path = saved(postgres_workplace, tmp_path / "a")
    crowd.book_one()

    def fail(*_: object) -> None:
        raise BackupProblem("power cut")

    with pytest.raises(BackupProblem, match="power cut"):
        restore(postgres_workplace.engine, path, replace(KNOWN, upgrade=fail), replaces=True)
    assert len(parts_of_bookings(postgres_workplace)) == 4


def test_something_else_is_no_backup(sqlite_workplace: Workplace, tmp_path: Path) -> None:
    path = tmp_path / "a"
    for content, told in (
        (b"", "no backup of Frem"),
        (b"SQLite format 3\0", "no backup of Frem"),
        (b"Fremmoede backup 2\n{}", "newer version"),
        (b"Fremmoede backup 1\n{}", "cut or changed"),
        (b"Fremmoede backup 1\nnothing", "cut or changed"),
    ):
        path.write_bytes(content)
        with pytest.raises(BackupProblem, match=told):
            bring_back(sqlite_workplace, path)


def test_of_the_backups_in_a_folder_the_newest_are_kept(tmp_path: Path) -> None:
    other = tmp_path / "other.backup"
    other.touch()
    names = [new_name(tmp_path, NOW.replace(hour=n)) for n in range(5)]
    for name in names:
        name.touch()
    assert remove_older(tmp_path, 2) == names[:3]
    assert sorted(tmp_path.iterdir()) == sorted([*names[3:], other])
