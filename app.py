"""Fremmøde: one appointment core, met at a kiosk, on the telephone, and at the front desk."""

from flask import Flask

import frontdesk
import ivr
import kiosk
from demo.commands import fill_demo
from shared.clock import Clock, SystemClock
from shared.database import connect
from shared.safetynet import rule_packs
from shared.services import check_services
from shared.settings import INSTANCE, Settings, WrongSetting, end_with, settings_or_end
from shared.unit_of_work import Workplace
from shared.vault import Vault
from shared.web import (
    cli,
    counting,
    doors,
    errors,
    health,
    installation,
    logs,
    metrics,
    packing,
    pages,
    place,
    practice,
    private_files,
    proxies,
    security,
    sounds,
    speaking,
    staff,
    unreadable,
    warming,
    worker,
)

FACES = (kiosk, ivr, frontdesk)
"""The packages through which people meet us; each brings a `blueprint` and says `sorry`."""


def create_app(settings: Settings | None = None, clock: Clock | None = None) -> Flask:
    """The whole application. Without settings, those of the environment: then it ends the program
    with a sentence when they make no sense. Raises `WrongService` when the services do not fit
    together, `WrongPack` when a file of rule packs can't be used."""
    if settings is None:
        return _create_app_of_this_machine(clock)
    check_services()
    rule_packs()
    app = Flask(__name__)
    vault = Vault(settings.secret_key)
    place.install_workplace(
        app,
        settings,
        Workplace(connect(settings.database_url), clock or SystemClock(), vault),
        place.voice_of(settings, vault),
    )
    if settings.logs_json:
        logs.install_json_logs(app)
    if settings.metrics_token:
        counting.install_counting(app)
    proxies.install_proxies(app, settings)
    security.install_security_headers(app, settings)
    unreadable.install_reading(app)
    packing.install_packing(app)
    practice.install_practice(app, settings)
    pages.htmx.init_app(app)
    staff.install_sign_in(app)
    for face in FACES:
        app.register_blueprint(face.blueprint)
    app.register_blueprint(health.blueprint)
    app.register_blueprint(metrics.blueprint)
    app.register_blueprint(sounds.blueprint)
    if settings.is_demo:
        app.register_blueprint(doors.blueprint)
        app.register_blueprint(ivr.handset_blueprint)
        app.cli.add_command(fill_demo)
    sorry_of = {face.blueprint.name: face.sorry for face in FACES}
    errors.install_error_handlers(app, sorry_of, {"desk": frontdesk.refuse})
    cli.install_commands(app)
    app.cli.add_command(ivr.call_command)
    app.cli.add_command(
        worker.worker_command(ivr.archive_for(settings), frontdesk.day_lists_for(app, settings))
    )
    app.cli.add_command(kiosk.print_test_command)
    speech = speaking.speech_command(ivr.always_said, kiosk.counted_sentences)
    steps = (cli.migrate, fill_demo) if settings.is_demo else (cli.migrate,)
    app.cli.add_command(speech)
    app.cli.add_command(cli.prepare_command(steps, speech))
    return app


def _create_app_of_this_machine(clock: Clock | None) -> Flask:
    """The application as the environment wants it, its files closed to other users and its database
    looked at: whether it serves for the mode."""
    settings = settings_or_end()
    try:
        private_files.keep_private(settings)
        app = create_app(settings, clock)
        warming.keep_templates(app, INSTANCE / "templates")
        installation.keep_apart(place.installed_in(app)[1].engine, settings.mode)
    except WrongSetting as problem:
        end_with(problem)
    if not settings.is_demo and not settings.twilio_account_sid:
        app.logger.warning(
            "TWILIO_ACCOUNT_SID is missing: texts and calls are only written into a file."
        )
    return app
