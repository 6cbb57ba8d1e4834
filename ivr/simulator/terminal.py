"""`flask call`: tries the telephone menu from a terminal."""

import itertools
import textwrap
import wave
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext

from ivr.simulator.lines import AppLine
from ivr.simulator.placed import Rings
from ivr.simulator.telephone import (
    CallBroke,
    Event,
    HeardSpeech,
    Pressed,
    Rang,
    SimulatedTelephone,
    Spoke,
)
from ivr.simulator.verbs import KEYS, SoundVerb
from shared.appointments import only_centre
from shared.inquiries import Audio
from shared.jobs import fetch_recordings
from shared.web import settings, workplace

HOW = "Type keys (0-9 * #) and Enter. Enter alone is silence; Ctrl-D hangs up."

A_LINE = 0.5
"""Seconds of silence after which the transcript begins a new line."""


@click.command("call")
@click.option("--from", "caller", default="+4598621234", help="Who calls; 'anonymous' works too.")
@click.option("--person-answers", is_flag=True, help="Somebody picks up when a person is rung.")
@click.option(
    "--says",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A WAV file: what you say when you are recorded.",
)
@with_appcontext
def call_command(caller: str, person_answers: bool, says: Path | None) -> None:
    """Call the demonstration's telephone menu."""
    if not settings().is_demo:
        raise click.ClickException("Only in demo mode: in production, use a telephone.")
    with workplace().read() as work:
        centre = only_centre(work)
    if centre is None:
        raise click.ClickException("There is no house to call: run 'flask demo' first.")
    telephone = SimulatedTelephone(
        AppLine(current_app.wsgi_app),
        settings().twilio_auth_token,
        settings().public_base_url,
        centre.telephone,
        caller,
        Rings.COMPLETED if person_answers else Rings.NO_ANSWER,
    )
    if says:
        telephone.speech, telephone.voice = _seconds(says), Audio(says.read_bytes(), "audio/wav")
    click.echo(f"You call {centre.telephone}, which exists only here.")
    click.echo(HOW)
    try:
        _talk(telephone)
    except CallBroke as problem:
        raise click.ClickException(f"Twilio would complain: {problem}") from problem
    fetch_recordings(workplace(), telephone)


def _seconds(file: Path) -> int:
    with wave.open(str(file)) as sound:
        return int(sound.getnframes() // sound.getframerate())


def _talk(telephone: SimulatedTelephone) -> None:
    telephone.ring()
    while not telephone.is_over:
        _show(telephone.sounds)
        try:
            typed = click.prompt("", default="", show_default=False, prompt_suffix="> ")
        except click.Abort:
            telephone.hang_up()
            break
        already = len(telephone.events)
        _press(telephone, typed)
        _tell(telephone.events[already:])
    click.echo(f"\n({telephone.listened:.0f} s of listening, {telephone.pressed} keys)")


def _press(telephone: SimulatedTelephone, typed: str) -> None:
    keys = "".join(key for key in typed if key in KEYS)
    if keys or typed:
        telephone.press(keys)
    else:
        telephone.wait()


def _tell(events: list[Event]) -> None:
    """Prints what came after the keys.

    What was said before them stands above the prompt already.
    """
    after = itertools.dropwhile(lambda event: not isinstance(event, Pressed), events)
    for event in after:
        if isinstance(event, HeardSpeech) and event.words:
            click.echo(f"  {event.words}")
        elif isinstance(event, Rang):
            click.echo(f"  ({event.number} rings: {event.ended})")
        elif isinstance(event, Spoke):
            click.echo(f"  ({event.seconds} s are recorded)")


def _show(sounds: tuple[SoundVerb, ...]) -> None:
    """Prints a line for each phrase, and the short silence before a key as dots."""
    said = "".join(sound.words or _silence(sound) for sound in sounds)
    for line in said.splitlines():
        if line:
            click.echo(textwrap.fill(line, 78, initial_indent="  ", subsequent_indent="  "))


def _silence(sound: SoundVerb) -> str:
    return " ... " if sound.seconds < A_LINE else "\n"
