"""A fake of a municipality's OpenID Connect, for want of a real one: it says yes to everybody.

All else it does as OpenID Connect Core 1.0 has it: it is found by discovery, gives a code that
works once, for the address and the challenge that it was asked with (RFC 7636), wants our secret,
and signs who somebody is.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode

from authlib.common.encoding import to_unicode, urlsafe_b64encode
from flask import Flask, Response, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import RSAKey

from shared.clock import SetClock
from tests.web_server import open_door, serving

CLIENT, SECRET = "fremmoede", "only we and they know"


@dataclass
class Municipality:
    """`who` is whom the next one is said to be; `claims` replaces what is signed of them. `levels`
    are the `acr_values` that were asked for, each time."""

    clock: SetClock
    issuer: str = ""
    who: str = "lene"
    subject: str = "8c1f"
    claims: dict[str, Any] = field(default_factory=dict)
    key: RSAKey = field(default_factory=lambda: RSAKey.generate_key(2048, {"kid": "1"}))
    signs_with: RSAKey | None = None
    levels: list[str] = field(default_factory=list)
    _asked: dict[str, dict[str, str]] = field(default_factory=dict)

    def app(self) -> Flask:
        app = Flask("municipality")
        app.get("/.well-known/openid-configuration")(self.discovery)
        app.get("/authorize")(self.authorize)
        app.post("/token")(self.token)
        app.get("/keys")(lambda: jsonify({"keys": [self.key.as_dict(private=False)]}))
        return app

    def discovery(self) -> Response:
        return jsonify(
            issuer=self.issuer,
            authorization_endpoint=f"{self.issuer}/authorize",
            token_endpoint=f"{self.issuer}/token",
            jwks_uri=f"{self.issuer}/keys",
        )

    def authorize(self) -> Any:
        asked = request.args.to_dict()
        assert asked["response_type"] == "code"
        assert asked["client_id"] == CLIENT
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split()
        self.levels.append(asked.get("acr_values", ""))
        code = secrets.token_urlsafe(16)
        self._asked[code] = asked
        told = urlencode({"code": code, "state": asked["state"]})
        return redirect(f"{asked['redirect_uri']}?{told}")

    def token(self) -> Any:
        told, known = request.form, request.authorization
        asked = self._asked.pop(told["code"], None)
        is_us = known is not None and (known.username, known.password) == (CLIENT, SECRET)
        if asked is None or not is_us or not self._fits(asked, told.to_dict()):
            return jsonify(error="invalid_grant"), 400
        return jsonify(
            access_token=secrets.token_urlsafe(16),
            token_type="Bearer",
            expires_in=300,
            id_token=self._signed(asked["nonce"]),
        )

    def _fits(self, asked: dict[str, str], told: dict[str, str]) -> bool:
        challenge = to_unicode(urlsafe_b64encode(sha256(told["code_verifier"].encode()).digest()))
        return asked["redirect_uri"] == told["redirect_uri"] and (
            asked["code_challenge"] == challenge
        )

    def _signed(self, nonce: str) -> str:
        now = int(self.clock.now().timestamp())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT,
            "sub": self.subject,
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            "preferred_username": self.who,
        }
        key = self.signs_with or self.key
        return jwt.encode({"alg": "RS256", "kid": "1"}, claims | self.claims, key)


@contextmanager
def open_municipality(clock: SetClock) -> Iterator[Municipality]:
    """On a free port of this machine."""
    municipality = Municipality(clock)
    door = open_door()
    municipality.issuer = door.address
    with serving(municipality.app(), door):
        yield municipality
