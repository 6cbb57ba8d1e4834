"""Draws requests by a seed: an address, a method, a form found in a page, and what is wrong."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from urllib.parse import quote_from_bytes

from werkzeug.routing import Rule

from tests.web.fuzz.values import (
    CALLS,
    HEADERS,
    HOSTILE,
    KINDS,
    METHODS,
    NAMES,
    WRITTEN,
)

FORM = "application/x-www-form-urlencoded"
BOUNDARY = "a-boundary"

Fields = list[tuple[bytes, bytes]]


@dataclass(frozen=True)
class Known:
    """What a stranger could know of a house: the fields of its forms, by the endpoint that each is
    sent to, and words that stand in its addresses."""

    forms: Mapping[str, list[Fields]]
    words: tuple[str, ...]


@dataclass(frozen=True)
class Drawn:
    """A request. `path` and `query` are as they travel, with percent signs."""

    method: str
    path: str
    query: str
    body: bytes
    content_type: str
    headers: list[tuple[str, str]] = field(default_factory=list)

    @property
    def target(self) -> str:
        return f"{self.path}?{self.query}" if self.query else self.path


def draw_request(chance: Random, rule: Rule, known: Known) -> Drawn:
    methods = sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})
    method = chance.choice(methods) if chance.random() < 0.9 else chance.choice(METHODS)
    fields = _fields(chance, rule, known)
    body, kind = _body(chance, fields) if method not in ("GET", "HEAD") else (b"", "")
    in_query = fields if not body or chance.random() < 0.1 else []
    query = _encoded(in_query[:20]) if chance.random() < 0.7 else ""
    return Drawn(method, _path(chance, rule, known), query[:8_000], body, kind, _headers(chance))


def _path(chance: Random, rule: Rule, known: Known) -> str:
    """An address of the rule, with something in the place of each of its parts."""

    def fill(part: re.Match[str]) -> str:
        words = [word.encode() for word in known.words]
        usual = [str(chance.randint(1, 40)).encode()] if part[0].startswith("<int") else words
        return quote_from_bytes(_value(chance, usual)[:2_000], safe="")

    path = re.sub(r"<(?:[^<>]*:)?\w+>", fill, rule.rule)
    return path if chance.random() < 0.97 else f"{path}/{quote_from_bytes(chance.choice(HOSTILE))}"


def _value(chance: Random, usual: Iterable[bytes]) -> bytes:
    """Most often one of the usual ones."""
    luck = chance.random()
    if luck < 0.7 and (likely := list(usual)):
        return chance.choice(likely)
    return chance.choice(HOSTILE if luck < 0.85 else WRITTEN)


def _fields(chance: Random, rule: Rule, known: Known) -> Fields:
    """Those of a form of this endpoint, one or two of them changed, doubled, gone or new."""
    forms = known.forms.get(rule.endpoint, [])
    fields = list(chance.choice(forms)) if forms else []
    names = [name.encode() for name in (CALLS if rule.rule.startswith("/ivr") else NAMES)]
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        fields = _changed(chance, fields, names)
    return fields


def _changed(chance: Random, fields: Fields, names: list[bytes]) -> Fields:
    luck, at = chance.random(), chance.randrange(len(fields)) if fields else 0
    if fields and luck < 0.6:
        name, value = fields[at]
        return [*fields[:at], (name, _value(chance, [value + b"x"])), *fields[at + 1 :]]
    if fields and luck < 0.7:
        return fields[:at] + fields[at + 1 :]
    if fields and luck < 0.75:
        return [*fields, (fields[at][0], _value(chance, ()))]
    if luck < 0.76:
        return [*fields, *((b"n%d" % n, b"") for n in range(1_500))]
    return [*fields, (chance.choice(names), _value(chance, ()))]


def _body(chance: Random, fields: Fields) -> tuple[bytes, str]:
    """The body and its type: a form as it should be, most often."""
    luck = chance.random()
    if luck < 0.85:
        return _encoded(fields).encode(), FORM
    if luck < 0.95:
        is_file = chance.random() < 0.5
        return _multipart(fields, is_file), f"multipart/form-data; boundary={BOUNDARY}"
    return chance.choice((*HOSTILE, _encoded(fields).encode())), chance.choice(KINDS)


def _encoded(fields: Fields) -> str:
    return "&".join(f"{quote_from_bytes(name)}={quote_from_bytes(value)}" for name, value in fields)


def _multipart(fields: Fields, is_file: bool) -> bytes:
    """Every field as a part of its own; as a file, if it is one."""
    file = b'; filename="x.wav"\r\nContent-Type: audio/wav' if is_file else b""
    parts = (
        b'--%b\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n%b\r\n'
        % (BOUNDARY.encode(), re.sub(rb'["\r\n]', b"", name), file, value)
        for name, value in fields
    )
    return b"".join(parts) + f"--{BOUNDARY}--\r\n".encode()


def _headers(chance: Random) -> list[tuple[str, str]]:
    chosen = chance.sample(sorted(HEADERS), chance.choice((0, 0, 0, 1, 1, 2)))
    return [(name, chance.choice(HEADERS[name])) for name in chosen]
