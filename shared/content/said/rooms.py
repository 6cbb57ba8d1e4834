"""What has a number on its door or its sign: 'lokale 2.14', 'skranke 1', 'bus 104', 'room B12'."""

from shared.content.said.rule import in_parts, rule

_DANISH = (
    r"(?:[Mm]øde)?[Ll]okale|[Rr]um|[Vv]ærelse|[Kk]ontor|[Ii]ndgang|[Dd]ør|[Ss]kranke|[Bb]ord"
    r"|[Gg]ang|[Bb]ygning|[Oo]pgang|[Hh]al|[Pp]erron|[Ll]inje|[Bb]us|[Bb]lok|[Pp]lads"
)
_ENGLISH = (
    r"(?:[Mm]eeting )?[Rr]oom|[Dd]esk|[Oo]ffice|[Dd]oor|[Ee]ntrance|[Bb]uilding|[Pp]latform|[Bb]us"
    r"|[Ll]ine|[Ss]pace"
)
_NUMBER = r"(?P<number>[A-ZÆØÅ]?-?\d+(?:[.-]\d+)*[A-Za-z]?)\b(?!:)"
_LETTER = r"(?P<letter>[A-ZÆØÅ])\b(?!\.?[A-ZÆØÅ])"
"""Also keeps the full stop after a letter from being read as that of an initial."""

RULES = {
    "da": (
        rule(
            rf"\b(?P<what>{_DANISH}) (?:nr\.? ?)?{_NUMBER}",
            lambda it: f"{it['what']} {in_parts(it['number'], 'da')}",
        ),
        rule(rf"\b(?:{_DANISH}) {_LETTER}", lambda it: it[0]),
    ),
    "en": (
        rule(
            rf"\b(?P<what>{_ENGLISH}) (?:[Nn]o\.? ?)?{_NUMBER}",
            lambda it: f"{it['what']} {in_parts(it['number'], 'en')}",
        ),
        rule(rf"\b(?:{_ENGLISH}) {_LETTER}", lambda it: it[0]),
    ),
}
