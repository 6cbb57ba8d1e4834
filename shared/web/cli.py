"""Commands for the operator: `flask prepare`, `migrate`, `flask setup`, `retry`, `enrol-kiosk`,
`enrol-display`, `voice` and `texts`."""

import logging
from collections.abc import Sequence

import click
from flask import Flask
from flask.cli import with_appcontext

from migrations import upgrade
from shared.appointments import (
    Centre,
    Refused,
    centre_by_slug,
    centres,
    enrol_display,
    enrol_kiosk,
    only_centre,
    speak_with_own_audio,
)
from shared.backlog import WorkQueue, rows_set_aside, seal_known_word
from shared.followups import try_set_aside_again
from shared.settings import Mode
from shared.speech import rename_recordings
from shared.unit_of_work import UnitOfWork
from shared.web.backing_up import backup_command, restore_command
from shared.web.checking import check_command
from shared.web.installation import mark
from shared.web.place import settings, workplace
from shared.web.setting_up import setup_command
from shared.web.texts_command import texts_command
from shared.web.version import version_command

OWN, TWILIO = "own", "twilio"
"""Whose sounds callers hear: our own, or those of Twilio's voice."""


OPERATING = (backup_command, check_command, restore_command, texts_command, version_command)
"""Commands that stand in files of their own."""

NO_SOUNDS = "Screens are shown, not heard, until `flask speech` works."

log = logging.getLogger(__name__)


def install_commands(app: Flask) -> None:
    """Adds the operator's commands to the app."""
    for each in (
        migrate,
        setup_command,
        retry,
        enrol_kiosk_command,
        enrol_screen,
        choose_voice,
        texts_command,
        *OPERATING,
    ):
        app.cli.add_command(each)


def prepare_command(steps: Sequence[click.Command], sounds: click.Command) -> click.Command:
    """`flask prepare`, which does all of these in one process: Python and the application take as
    long to begin as the rest. It fails with the first step that does; without `sounds` all else
    works, and it says so."""

    @click.command("prepare")
    @click.option("--without-sounds", is_flag=True, help="They are made later, by flask speech.")
    @click.pass_context
    def prepare(context: click.Context, without_sounds: bool) -> None:
        """Do all that is needed before web server and worker begin. Quick when it is done."""
        for step in steps:
            context.invoke(step)
        if without_sounds:
            return
        try:
            context.invoke(sounds)
        except Exception:
            log.exception("Sounds could not be made.")
            click.echo(NO_SOUNDS, err=True)

    return prepare


@click.command("migrate")
def migrate() -> None:
    """Bring the database and the names of recordings to the form that this version needs."""
    upgrade(workplace().engine)
    seal_known_word(workplace())
    if not settings().is_demo:
        with workplace().work() as work:
            mark(work, Mode.PRODUCTION)
    try:
        renamed = rename_recordings(settings().recordings_folder)
    except OSError as problem:
        raise click.ClickException(f"A recording could not be renamed: {problem}.") from None
    if renamed:
        click.echo(f"Recordings with the new name of their sentence: {renamed}.")


@click.command("retry")
@click.argument("queues", nargs=-1, type=click.Choice([str(queue) for queue in WorkQueue]))
@click.option("--list", "is_list", is_flag=True, help="Only tell what is set aside, and why.")
@with_appcontext
def retry(queues: tuple[str, ...], is_list: bool) -> None:
    """Let the worker try again what it has set aside, of these QUEUES or of all."""
    with workplace().work() as work:
        wanted = [it for it in rows_set_aside(work) if it.queue in queues or not queues]
        found = wanted if is_list else try_set_aside_again(work, queues)
    for each in found:
        click.echo(f"{each.queue} {each.key}: {each.reason}")
    click.echo(f"{'Set aside' if is_list else 'Tried again'}: {len(found)}.")


@click.command("enrol-kiosk")
@click.argument("name")
@click.option("--centre", "slug", help="Its short name, where there are several.")
def enrol_kiosk_command(name: str, slug: str | None) -> None:
    """Make a kiosk known by its NAME ("Hallen"); open the printed address once on its screen."""
    with workplace().work() as work:
        centre = _centre(work, slug)
        token = enrol_kiosk(work, centre.id, name)
    click.echo(f"{settings().public_base_url}/kiosk/enrol/{token}")


@click.command("enrol-display")
@click.argument("name")
@click.option("--dark", is_flag=True, help="Light letters on a dark ground.")
@click.option("--centre", "slug", help="Its short name, where there are several.")
def enrol_screen(name: str, dark: bool, slug: str | None) -> None:
    """Make the screen NAME of a hall known; open the printed address once on it."""
    with workplace().work() as work:
        centre = _centre(work, slug)
        token = enrol_display(work, centre.id, name, dark=dark)
    click.echo(f"{settings().public_base_url}/desk/display/enrol/{token}")


@click.command("voice")
@click.argument("slug", metavar="CENTRE")
@click.argument("language")
@click.argument("chosen", type=click.Choice([OWN, TWILIO]), required=False)
def choose_voice(slug: str, language: str, chosen: str | None) -> None:
    """Choose what callers of CENTRE hear in LANGUAGE (da, en): our own sounds or Twilio's voice.

    Without a choice, tell what they hear now.
    """
    with workplace().work() as work:
        centre = _centre(work, slug)
        if chosen is not None:
            try:
                speak_with_own_audio(work, centre.id, language, chosen == OWN)
            except Refused:
                raise click.ClickException(f"{centre.name} does not speak '{language}'.") from None
        is_own = chosen == OWN if chosen else language in centre.own_audio
    click.echo(f"{centre.name}, {language}: {OWN if is_own else TWILIO}")


def _centre(work: UnitOfWork, slug: str | None) -> Centre:
    """The centre with this short name; without one the only centre that there is."""
    found = centre_by_slug(work, slug) if slug else only_centre(work)
    if found is not None:
        return found
    if slug:
        raise click.ClickException(f"There is no centre '{slug}'.")
    known = ", ".join(centre.slug for centre in centres(work))
    raise click.ClickException(
        f"There are several centres: add --centre with one of {known}."
        if known
        else "There is no centre yet: begin with flask setup."
    )
