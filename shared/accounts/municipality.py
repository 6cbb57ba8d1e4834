"""Signing in through the municipality: OpenID Connect, by a code that is of use to us alone."""

import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import requests
from authlib.integrations.base_client import OAuthError
from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from shared.settings import Provider

PATIENCE = 10
"""Seconds until the municipality counts as away."""

LEEWAY = 60
"""Seconds by which its clock and ours may differ."""

SIGNED_WITH = ["RS256", "PS256", "ES256"]
"""Never with a secret that two know, and never with none."""


class MunicipalityUnreachable(Exception):
    """The municipality did not answer."""


class NotVouchedFor(Exception):
    """What came back does not show who somebody is."""


@dataclass(frozen=True)
class Attempt:
    """What a browser keeps while it is away signing in; of use to nobody without our secret."""

    state: str
    nonce: str
    verifier: str

    def written(self) -> dict[str, str]:
        return asdict(self)


@dataclass(frozen=True)
class Vouched:
    """`subject` never changes at the municipality; `login` is how their account is called here."""

    subject: str
    login: str


def start_oidc(provider: Provider, back: str) -> tuple[str, Attempt]:
    """Where the browser goes, and what it keeps. Raises `Away`."""
    attempt = Attempt(*(secrets.token_urlsafe(32) for _ in range(3)))
    address, _ = _session(provider, back).create_authorization_url(
        _facts(provider)["authorization_endpoint"],
        state=attempt.state,
        nonce=attempt.nonce,
        code_challenge=create_s256_code_challenge(attempt.verifier),
        code_challenge_method="S256",
    )
    return str(address), attempt


def finish_oidc(
    provider: Provider, back: str, attempt: Attempt, address: str, now: datetime
) -> Vouched:
    """Who came back to this address. Raises `Away`, `NotVouchedFor`."""
    told = parse_qs(urlsplit(address).query)
    if not secrets.compare_digest("".join(told.get("state", [])), attempt.state):
        raise NotVouchedFor("another attempt")
    facts = _facts(provider)
    try:
        token = _session(provider, back).fetch_token(
            facts["token_endpoint"],
            authorization_response=address,
            state=attempt.state,
            code_verifier=attempt.verifier,
            timeout=PATIENCE,
        )
        claims = _claims(provider, _ask(facts["jwks_uri"]), token["id_token"], attempt, now)
    except requests.RequestException as problem:
        raise MunicipalityUnreachable from problem
    except (OAuthError, JoseError, KeyError, ValueError) as problem:
        raise NotVouchedFor(type(problem).__name__) from problem
    return Vouched(f"{provider.issuer} {claims['sub']}", str(claims[provider.login_claim]))


def _session(provider: Provider, back: str) -> OAuth2Session:
    return OAuth2Session(
        provider.client_id, provider.client_secret, scope="openid profile email", redirect_uri=back
    )


def _facts(provider: Provider) -> Mapping[str, str]:
    """Asked for each time: a municipality may change its addresses and keys."""
    facts = _ask(f"{provider.issuer}/.well-known/openid-configuration")
    if facts.get("issuer") != provider.issuer:
        raise MunicipalityUnreachable("somebody else answers")
    return cast(Mapping[str, str], facts)


def _ask(address: str) -> dict[str, Any]:
    try:
        answer = requests.get(address, timeout=PATIENCE)
        answer.raise_for_status()
        return cast(dict[str, Any], answer.json())
    except (requests.RequestException, ValueError) as problem:
        raise MunicipalityUnreachable(address) from problem


def _claims(
    provider: Provider, keys: dict[str, Any], token: str, attempt: Attempt, now: datetime
) -> dict[str, Any]:
    """Raises `JoseError` unless they are signed, for us, of this attempt, and of this moment."""
    read = jwt.decode(token, KeySet.import_key_set(cast(Any, keys)), algorithms=SIGNED_WITH)
    registry = jwt.JWTClaimsRegistry(
        now=int(now.timestamp()),
        leeway=LEEWAY,
        iss={"essential": True, "value": provider.issuer},
        aud={"essential": True, "value": provider.client_id},
        exp={"essential": True},
        sub={"essential": True},
        nonce={"essential": True, "value": attempt.nonce},
    )
    registry.validate(read.claims)
    return read.claims
