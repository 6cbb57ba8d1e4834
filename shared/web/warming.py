"""Reads templates and sentences at the start: else each thread reads them for its first visitor."""

import gc
from datetime import date
from zoneinfo import ZoneInfo

from flask import Flask

from shared.content import Day, Register, Wording, languages, message


def warm_up(app: Flask) -> None:
    """Reads every template and every sentence, before the web server parts into its workers.

    What stands in memory by then, no worker ever looks through again for what could be dropped:
    that would halt all of its threads at once.
    """
    for template in app.jinja_env.list_templates(extensions=["html"]):
        app.jinja_env.get_template(template)
    for language in languages():
        wording = Wording(language, Register.SHOWN, ZoneInfo("UTC"))
        wording.say(message("desk-fact", fact=Day(date(2026, 11, 23))))
    gc.collect()
    gc.freeze()
