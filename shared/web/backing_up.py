"""`flask backup` and `flask restore`."""

from pathlib import Path

import click
from flask.cli import with_appcontext

from migrations import revisions, upgrade_within
from shared.backlog import is_right_key
from shared.backups import (
    BackupProblem,
    BackupSummary,
    Migrations,
    back_up,
    inspect_backup,
    new_name,
    note_backup,
    remove_older,
    restore,
)
from shared.settings import Mode
from shared.web.place import settings, workplace
from shared.web.version import our_version

IS_DEMO = "The backup is a demonstration's, and FREMMOEDE_MODE is production."
IS_PRODUCTION = "The backup is a real centre's, and FREMMOEDE_MODE is demo."
OTHER_KEY = (
    "SECRET_KEY is not the one that this database was sealed with: give the old one back, or "
    "names and messages can't be read."
)
OPEN = "It is not encrypted: whoever has the file reads all of it. See FREMMOEDE_BACKUP_KEY."

Target = click.Path(path_type=Path)


@click.command("backup")
@click.argument("target", metavar="FILE", type=Target)
@click.option("--keep", type=click.IntRange(1), help="In a folder: remove all but so many.")
@with_appcontext
def backup_command(target: Path, keep: int | None) -> None:
    """Write all of the database into a new FILE, while people book; a folder gets one with a name.

    It is read again and checked, and encrypted when FREMMOEDE_BACKUP_KEY is set.
    """
    folder, now = target, workplace().clock.now()
    if target.is_dir():
        target = new_name(folder, now)
    elif keep is not None:
        raise click.ClickException(f"--keep needs a folder, and {folder} is none.")
    try:
        made = back_up(workplace().engine, target, now, our_version(), settings().backup_key)
    except BackupProblem as problem:
        raise click.ClickException(str(problem)) from None
    with workplace().work() as work:
        note_backup(work, made)
    click.echo(f"{target}: {_told(made)}")
    if not made.is_encrypted:
        click.echo(OPEN, err=True)
    for path in remove_older(folder, keep) if keep is not None else ():
        click.echo(f"{path}: removed, for {keep} are kept.")


@click.command("restore")
@click.argument("source", metavar="FILE", type=Target)
@click.option("--replace", "replaces", is_flag=True, help="Also where there is a centre already.")
@click.option("--check", "only_checks", is_flag=True, help="Only read it, and change nothing.")
@with_appcontext
def restore_command(source: Path, replaces: bool, only_checks: bool) -> None:
    """Bring the database back from the backup FILE: all of it, or nothing is changed."""
    key = settings().backup_key
    try:
        found = inspect_backup(source, key)
        if not only_checks:
            _refuse_other_purpose(found)
            known = Migrations(revisions(), upgrade_within)
            restore(workplace().engine, source, known, key, replaces=replaces)
    except BackupProblem as problem:
        raise click.ClickException(str(problem)) from None
    click.echo(f"{source}: {_told(found)}")
    if not only_checks:
        _tell_key()


def _refuse_other_purpose(found: BackupSummary) -> None:
    purpose = found.header.purpose
    if settings().is_demo and purpose == Mode.PRODUCTION:
        raise BackupProblem(IS_PRODUCTION)
    if not settings().is_demo and purpose == Mode.DEMO:
        raise BackupProblem(IS_DEMO)


def _tell_key() -> None:
    with workplace().read() as work:
        if not is_right_key(work):
            raise click.ClickException(f"Restored. {OTHER_KEY}")
    click.echo("Restored. Start web server and worker.")


def _told(made: BackupSummary) -> str:
    rows = sum(made.counts.values())
    return (
        f"whole, {made.size} bytes, {rows} rows in {len(made.counts)} tables, tables of "
        f"{made.header.revision}, made at {made.header.made_at}, SHA-256 {made.sha256}"
    )
