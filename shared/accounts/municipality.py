"""Signing in through the municipality: OpenID Connect, authorization code with PKCE."""

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
"""Seconds until the municipality's server counts as unreachable."""

LEEWAY = 60
"""Seconds by which the municipality's clock and ours may differ."""

SIGNED_WITH = ["RS256", "PS256", "ES256"]
"""Accepted signatures: never with a shared secret, and never none."""


class MunicipalityUnreachable(Exception):
    """The municipality's server did not answer, or not as itself."""


class NotVouchedFor(Exception):
    """What came back from the municipality proves nobody's identity."""


class LevelTooLow(NotVouchedFor):
    """The municipality knows who it is, and not as surely as the settings demand."""


@dataclass(frozen=True)
class Attempt:
    """What a browser keeps (signed) while it is away signing in: secrets of this one attempt."""

    state: str
    nonce: str
    verifier: str

    def written(self) -> dict[str, str]:
        return asdict(self)


@dataclass(frozen=True)
class Vouched:
    """An identity that the municipality has confirmed.

    `subject` never changes at the municipality; `login` is that of their account here.
    """

    subject: str
    login: str


def start_oidc(provider: Provider, back: str) -> tuple[str, Attempt]:
    """The address to send the browser to, and what it keeps until it comes back.

    Raises `MunicipalityUnreachable`.
    """
    attempt = Attempt(*(secrets.token_urlsafe(32) for _ in range(3)))
    level = {"acr_values": " ".join(provider.levels)} if provider.levels else {}
    address, _ = _session(provider, back).create_authorization_url(
        _facts(provider)["authorization_endpoint"],
        state=attempt.state,
        nonce=attempt.nonce,
        code_challenge=create_s256_code_challenge(attempt.verifier),
        code_challenge_method="S256",
        **level,
    )
    return str(address), attempt


def finish_oidc(
    provider: Provider, back: str, attempt: Attempt, address: str, now: datetime
) -> Vouched:
    """The identity of the person who came back, at this address of ours.

    Raises `MunicipalityUnreachable`, `LevelTooLow`, and `NotVouchedFor` when anything does not fit
    the attempt.
    """
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
    _check_level(provider, claims)
    return Vouched(f"{provider.issuer} {claims['sub']}", str(claims[provider.login_claim]))


def _check_level(provider: Provider, claims: Mapping[str, Any]) -> None:
    """Raises `LevelTooLow` unless the token says itself that the level was reached: a provider may
    ignore what was asked for (OpenID Connect Core 1.0, 3.1.2.1)."""
    level, methods = claims.get("acr"), claims.get("amr")
    if provider.levels and level not in provider.levels:
        raise LevelTooLow("acr")
    if provider.methods and not (isinstance(methods, list) and _are_among(methods, provider)):
        raise LevelTooLow("amr")


def _are_among(methods: list[Any], provider: Provider) -> bool:
    return any(method in provider.methods for method in methods)


def _session(provider: Provider, back: str) -> OAuth2Session:
    return OAuth2Session(
        provider.client_id, provider.client_secret, scope="openid profile email", redirect_uri=back
    )


def _facts(provider: Provider) -> Mapping[str, str]:
    """The provider's published addresses, fetched each time: a municipality may change them.

    Raises `MunicipalityUnreachable`.
    """
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
    """The claims of the token.

    Raises `JoseError` unless they are signed by the provider, meant for us, of this attempt, and
    valid now.
    """
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
