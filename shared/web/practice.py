"""Marks every page of a practice installation, so that nobody takes it for the real one."""

from zoneinfo import ZoneInfo

from flask import Flask, Response
from markupsafe import escape

from shared.content import Register, Wording, message
from shared.settings import Settings

STYLE = '<link rel="stylesheet" href="/static/practice.css">'


def install_practice(app: Flask, settings: Settings) -> None:
    """In practice mode alone: puts a strip on each whole page, of whichever face. It is put in
    where the page leaves, so that no page can be forgotten."""
    if not settings.is_practice:
        return
    wording = Wording("da", Register.SHOWN, ZoneInfo("UTC"))
    title = f"<title>{escape(wording.say(message('practice-title')))} "
    strip = f'<p class="practice" lang="da">{escape(wording.say(message("practice-strip")))}</p>'

    def mark(response: Response) -> Response:
        if response.mimetype == "text/html" and not response.direct_passthrough:
            page = response.get_data(as_text=True)
            page = page.replace("<title>", title, 1).replace("</head>", f"{STYLE}</head>", 1)
            response.set_data(page.replace("</body>", f"{strip}</body>", 1))
        return response

    app.after_request(mark)
