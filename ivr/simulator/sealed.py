"""A simulated call as a signed token that travels in the page: the server keeps nothing."""

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
    """A call as a token that anybody can read, but only we can write."""
    return str(_signer(secret).dumps(_converter.unstructure(call)))


def unseal(token: str, secret: str) -> SimulatedCall:
    """The call in a token. Raises `NotOurs`."""
    try:
        return _converter.structure(_signer(secret).loads(token), SimulatedCall)
    except (BadSignature, BaseValidationError, KeyError, TypeError, ValueError) as problem:
        raise NotOurs from problem


@cache
def _signer(secret: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, salt="handset")
