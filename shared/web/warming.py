"""Reads templates at the start: else each process reads them for its first visitor."""

import gc
from contextlib import suppress
from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket

from shared.web import counting


class _KeptTemplates(FileSystemBytecodeCache):
    """Where nothing can be written, nothing is kept."""

    def dump_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError):
            super().dump_bytecode(bucket)


def keep_templates(app: Flask, folder: Path) -> None:
    """Compiled templates are kept there for the next start, which is a second quicker for it."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
        app.jinja_env.bytecode_cache = _KeptTemplates(str(folder))


def warm_up(app: Flask) -> None:
    """Reads every template, before the web server parts into its workers.

    What stands in memory by then, no worker ever looks through again for what could be dropped:
    that would halt all of its threads at once.
    """
    for template in app.jinja_env.list_templates(extensions=["html"]):
        app.jinja_env.get_template(template)
    if counting.is_counted(app):
        counting.begin_counting(app)
    gc.collect()
    gc.freeze()
    gc.enable()
