"""E-mail and web addresses: their words, and between them the names of the signs."""

import re

from shared.content.said.rule import rule, spelt

_SIGNS = {
    "da": {"@": "snabel-a", ".": "punktum", "-": "bindestreg", "_": "understreg"}
    | {"/": "skråstreg", "+": "plus"},
    "en": {"@": "at", ".": "dot", "-": "hyphen", "_": "underscore", "/": "slash", "+": "plus"},
}
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB = (
    r"\b(?:https?://)?(?:www\.)?"
    r"((?:[\w-]+\.)+(?:dk|com|org|net|eu|nu|info|uk)\b(?:/[\w/-]*\w)?)/?"
)


def _signs(written: str, language: str) -> str:
    names = _SIGNS[language]
    return " ".join(
        spelt(it, language) if it.isdigit() else names.get(it, it)
        for it in re.findall(r"\d+|[^\W\d_]+|.", written)
    )


RULES = {
    "da": (
        rule(_MAIL, lambda it: _signs(it[0], "da")),
        rule(_WEB, lambda it: _signs(it[1], "da")),
    ),
    "en": (
        rule(_MAIL, lambda it: _signs(it[0], "en")),
        rule(_WEB, lambda it: _signs(it[1], "en")),
    ),
}
