"""The demonstration's front page: one page with a door to each face."""

from flask import Blueprint, Response

from shared.settings import INSTANCE
from shared.web.pages import page
from shared.web.place import settings

blueprint = Blueprint("doors", __name__, template_folder="templates")

DEMO_NOTES = INSTANCE / "demo.txt"
"""A file with what one needs to try the demonstration: the number, codes, sign-ins."""


@blueprint.get("/")
def doors() -> Response:
    """The page with a door to each face, and the demonstration's notes."""
    notes = DEMO_NOTES.read_text() if DEMO_NOTES.exists() else ""
    return page("web/doors.html", notes=notes, base_url=settings().public_base_url)
