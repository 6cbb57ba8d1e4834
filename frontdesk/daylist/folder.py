"""Keeps the lists of the day as files that any browser opens and prints without our server."""

import os
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile

from flask import Flask
from jinja2 import Template
from markupsafe import Markup

from frontdesk.daylist.actions import DayList, day_list, days_to_list
from frontdesk.words import words
from shared.appointments import Centre, centres
from shared.content import ClockTime, Count, Day, Digits, Moment, Name, Telephone, clock_of
from shared.settings import ROOT, Settings
from shared.unit_of_work import Workplace

NAME = re.compile(r"dagsliste-(\d{4}-\d{2}-\d{2})-.*\.html")
"""A file of ours, and its day."""

GROUP_READS = 0o640
"""The permissions of a file with the day's list: its owner writes and its group reads, nobody else,
for it is personal data."""

FACTS = {it.__name__: it for it in (ClockTime, Count, Day, Digits, Moment, Name, Telephone)}


class DayListFolder:
    """The lists of all centres in a folder, one file for each day."""

    def __init__(self, template: Template, style: str, folder: Path) -> None:
        self._template = template
        self._style = Markup(style)
        self._folder = folder

    def write(self, workplace: Workplace) -> None:
        """Writes the lists of `days_to_list`, and deletes those of days past. Raises `OSError`, as
        where the folder is not there."""
        with workplace.read() as work:
            here = centres(work)
            lists = [day_list(work, it.id, day) for it in here for day in days_to_list(work, it)]
            today = min((it.day_of(work.now) for it in here), default=None)
        for each in lists:
            self._write(each)
        for path, day in self._files():
            if today is not None and day < today:
                path.unlink(missing_ok=True)

    def _write(self, listed: DayList) -> None:
        """Whoever opens the file meanwhile sees the earlier list, or this one whole."""
        html = self._template.render(
            **FACTS,
            clock_of=clock_of,
            style=self._style,
            lists=[listed],
            language=listed.centre.language,
            say=words(listed.centre.language, listed.centre.zone),
        )
        with NamedTemporaryFile("w", dir=self._folder, encoding="utf-8", delete=False) as part:
            part.write(html)
            part.flush()
            os.fsync(part.fileno())
        whole = Path(part.name)
        whole.chmod(GROUP_READS)
        whole.replace(self._folder / _file_name(listed.centre, listed.day))

    def _files(self) -> Iterator[tuple[Path, date]]:
        for path in self._folder.iterdir():
            if found := NAME.fullmatch(path.name):
                yield path, date.fromisoformat(found[1])


def _file_name(centre: Centre, day: date) -> str:
    """ "dagsliste-2026-11-23-aars.html": sorted by name, the days are in order."""
    return f"dagsliste-{day}-{centre.slug}.html"


def day_lists_for(app: Flask, settings: Settings) -> DayListFolder | None:
    """None in an installation without a folder for them."""
    if settings.day_list_folder is None:
        return None
    template = app.jinja_env.get_template("desk/day_list_file.html")
    style = ROOT / "static" / "desk-day-list.css"
    return DayListFolder(template, style.read_text("utf-8"), settings.day_list_folder)
