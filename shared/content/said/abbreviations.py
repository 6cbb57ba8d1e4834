"""Abbreviations, initials and single signs in words."""

import re
from re import Match

from shared.content.said.rule import SENTENCE_ENDS, SpokenRule, rule, with_capital_of

_DANISH = {
    "adr.": "adresse",
    "afd.": "afdeling",
    "ang.": "angående",
    "att.": "att",
    "bl.a.": "blandt andet",
    "ca.": "cirka",
    "dvs.": "det vil sige",
    "ekskl.": "eksklusive",
    "evt.": "eventuelt",
    "f.eks.": "for eksempel",
    "fx": "for eksempel",
    "hhv.": "henholdsvis",
    "hr.": "herr",
    "ift.": "i forhold til",
    "inkl.": "inklusive",
    "jf.": "jævnfør",
    "kl.": "klokken",
    "mht.": "med hensyn til",
    "mob.": "mobil",
    "nr.": "nummer",
    "pga.": "på grund af",
    "tlf.": "telefon",
    "tlf.nr.": "telefonnummer",
    "vedr.": "vedrørende",
    "vha.": "ved hjælp af",
}
_DANISH_AT_THE_END = {
    "md.": "måned",
    "m.fl.": "med flere",
    "m.m.": "med mere",
    "m.v.": "med videre",
    "mdr.": "måneder",
    "min.": "minutter",
    "mv.": "med videre",
    "o.l.": "og lignende",
    "osv.": "og så videre",
    "p.t.": "for tiden",
    "stk.": "styk",
}
"""These may stand last in a sentence, which then ends with their full stop."""

_DANISH_NAMES = {
    "Chr.": "Christian",
    "Gl.": "Gammel",
    "Kgs.": "Kongens",
    "Ll.": "Lille",
    "Nr.": "Nørre",
    "Sct.": "Sankt",
    "Sdr.": "Sønder",
    "Skt.": "Sankt",
    "St.": "Store",
    "V.": "Vester",
    "Ø.": "Øster",
}
"""Before a name: 'Nr. Søgade' is a street, 'nr. 4' a number."""

_ENGLISH = {
    "approx.": "approximately",
    "dept.": "department",
    "Dr.": "Doctor",
    "e.g.": "for example",
    "i.e.": "that is",
    "incl.": "including",
    "Mr.": "Mister",
    "Mrs.": "Missus",
    "Ms.": "Miz",
    "No.": "number",
    "no.": "number",
    "tel.": "telephone",
    "Tel.": "Telephone",
    "vs.": "versus",
}
_ENGLISH_AT_THE_END = {"etc.": "and so on", "hrs.": "hours", "min.": "minutes", "mins.": "minutes"}

_INITIALS = r"(?<![\w.])(?:[A-ZÆØÅ]\. ?)+(?=[A-ZÆØÅ][\w'-])"
_NUMBERED = r"(?=[ \u00a0]?[\d+(:]|[ \u00a0]?[A-Z]\d)"
"""After 'No.': a number. 'No. Not today.' is an answer."""


def _between(words: dict[str, str], after: str = "") -> SpokenRule:
    short = "|".join(re.escape(it) for it in sorted(words, key=len, reverse=True))
    return rule(
        rf"(?<![\w.])(?i:{short})(?!\w){after}",
        lambda it: with_capital_of(it[0], words[it[0].lower()]),
    )


def _exactly(words: dict[str, str], after: str = "") -> SpokenRule:
    short = "|".join(re.escape(it) for it in sorted(words, key=len, reverse=True))
    return rule(rf"(?<![\w.])(?:{short})(?!\w){after}", lambda it: words[it[0]])


def _last(words: dict[str, str]) -> SpokenRule:
    short = "|".join(re.escape(it) for it in sorted(words, key=len, reverse=True))

    def say(found: Match[str]) -> str:
        ends = re.match(SENTENCE_ENDS, found.string[found.end() :]) is not None
        return words[found[0].lower()] + ("." if ends else "")

    return rule(rf"(?<![\w.])(?i:{short})(?!\w)", say)


def _letters(found: Match[str]) -> str:
    return "".join(f"{it} " for it in re.findall(r"[A-ZÆØÅ]", found[0]))


RULES = {
    "da": (
        _exactly(_DANISH_NAMES, r"(?= ?[A-ZÆØÅ][a-zæøå])"),
        rule(_INITIALS, _letters),
        _between(_DANISH),
        _last(_DANISH_AT_THE_END),
        rule(r"\bog/eller\b", lambda _: "og eller"),
        rule(r"(?<=[^\W\d_])/(?=[^\W\d_])", lambda _: " eller "),
        rule(r" & ", lambda _: " og "),
        rule(r"§§? ?(?=\d)", lambda _: "paragraf "),
    ),
    "en": (
        rule(_INITIALS, _letters),
        _exactly({key: it for key, it in _ENGLISH.items() if key.lower() != "no."}),
        _exactly({"No.": "number", "no.": "number"}, _NUMBERED),
        _last(_ENGLISH_AT_THE_END),
        rule(r"\band/or\b", lambda _: "and or"),
        rule(r"(?<=[^\W\d_])/(?=[^\W\d_])", lambda _: " or "),
        rule(r" & ", lambda _: " and "),
    ),
}
