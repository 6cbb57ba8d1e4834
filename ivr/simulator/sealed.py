"""A call as a token that only we can write: it travels in the page, and we keep nothing."""

from functools import cache

from cattrs.errors import BaseValidationError
from cattrs.preconf.json import make_converter
from cattrs.strategies import configure_tagged_union
from itsdangerous import BadSignature, URLSafeSerializer

from ivr.simulator.placed import Doing, SimulatedCall
from ivr.simulator.verbs import Verb

_converter = make_converter(detailed_validation=False)
configure_tagged_union(Verb, _converter)
configure_tagged_union(Doing, _converter)


class NotOurs(ValueError):
    """A token that we did not write, or wrote before the code was changed."""


def seal(call: SimulatedCall, secret: str) -> str:
    return str(_signer(secret).dumps(_converter.unstructure(call)))


def unseal(token: str, secret: str) -> SimulatedCall:
    """Raises `NotOurs`."""
    try:
        return _converter.structure(_signer(secret).loads(token), SimulatedCall)
    except (BadSignature, BaseValidationError, KeyError, TypeError, ValueError) as problem:
        raise NotOurs from problem


@cache
def _signer(secret: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt="handset")
