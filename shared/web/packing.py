"""Compresses style sheets, scripts and drawings, so that a kiosk's first page is light.

Pages are left as they are: their compressed length would give hints of what is secret in them to a
stranger whose text stands beside it.
"""

import gzip
from functools import lru_cache

from flask import Flask, Response, request

PACKED = {"text/css", "text/javascript", "image/svg+xml"}
"""The media types that are compressed."""


def install_packing(app: Flask) -> None:
    """Compresses every answer of the app that `pack` is meant for."""
    app.after_request(pack)


def pack(response: Response) -> Response:
    """Compresses (gzip) a static file of one of the types `PACKED`, where the browser takes it."""
    suits = request.endpoint == "static" and response.mimetype in PACKED
    if not suits or response.status_code != 200 or not request.accept_encodings["gzip"]:
        return response
    response.direct_passthrough = False
    response.set_data(_packed(response.get_data()))
    response.content_encoding = "gzip"
    response.vary.add("Accept-Encoding")
    return response


@lru_cache(maxsize=32)
def _packed(text: bytes) -> bytes:
    return gzip.compress(text, mtime=0)
