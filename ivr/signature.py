"""Checks that a request was signed by Twilio."""

from urllib.parse import quote

from flask import Request
from twilio.request_validator import (
    SIGNATURE_HEADER,
    SIGNATURE_SETTINGS_HEADER,
    RequestValidator,
    get_signature_algorithm,
)


def is_signed(request: Request, public_base_url: str, secret: str) -> bool:
    """Whether a request has a valid signature of Twilio's.

    It is made with the account's token (HMAC-SHA1), or with a shared key (HMAC-SHA256); the
    settings header tells which. `secret` is the token, or that key's secret.
    """
    signature = request.headers.get(SIGNATURE_HEADER)
    if signature is None:
        return False
    algorithm = get_signature_algorithm(request.headers.get(SIGNATURE_SETTINGS_HEADER))
    url = public_base_url + raw_target(request)
    return bool(RequestValidator(secret).validate(url, request.form, signature, algorithm))


def raw_target(request: Request) -> str:
    """A request's path and query as they were sent.

    Decoding and escaping them again would change what was signed.
    """
    raw: str = request.environ.get("RAW_URI") or request.environ.get("REQUEST_URI") or ""
    if raw.startswith("/"):
        return raw
    path = quote(f"{request.root_path}{request.path}", safe="/:@!$&'()*+,;=-._~")
    query = request.query_string.decode("latin-1")
    return f"{path}?{query}" if query else path
