"""Which passwords will do, and how a typed one is read."""

import re
from collections.abc import Iterable
from enum import StrEnum
from threading import Lock
from unicodedata import normalize

SHORTEST_PASSWORD = 12
"""Characters. NIST asks for 8 beside a second factor and for 15 without one; with the estimate
below, twelve are beyond what can be guessed through our limits."""

LONGEST_PASSWORD = 200
"""Characters, so that nobody has us hash a book."""

LEAST_SCORE = 3
"""Of zxcvbn's 0 to 4: at least 10^8 guesses."""

ESTIMATED = 24
"""Characters of which the strength is estimated: the time explodes with their number. At 72, which
is zxcvbn's own limit, it takes 11 seconds at worst, at 24 a third of one."""

OURS = ("fremmøde", "jobcenter", "kommune", "skranke", "rådgiver", "borger", "ydelse", "dagpenge")
"""Words of the work: the first that a colleague would try."""

DANISH = """
adgangskode kodeord kode hemmelig hemmeligt password velkommen goddag hejsa farvel skat skatter
sommer vinter forår efterår januar februar marts april juni juli august september oktober
november december mandag tirsdag onsdag torsdag fredag lørdag søndag morgen aften påske ferie
danmark danske københavn aarhus århus odense aalborg ålborg esbjerg randers kolding horsens vejle
roskilde helsingør silkeborg viborg jylland fyn sjælland fodbold brøndby håndbold arbejde kontor
chef hund hest kanin blomst stjerne solskin regnbue elsker elskerdig bedste barn børn kærlighed
lykke familie jegelskerdig abekat bamse smukke kaffe lakrids
""".split()
"""Of the words that Danes choose most: zxcvbn knows English ones alone."""


class PasswordFlaw(StrEnum):
    """Why a password will not do."""

    SHORT = "short"
    LONG = "long"
    UNWRITABLE = "unwritable"
    NAMES = "names"
    PATTERN = "pattern"
    COMMON = "common"
    SAME = "same"


SHORTEST_WORD = 3
"""Letters of a word that is left out before what remains is counted."""

LEAST_REST = 6
"""Letters and digits that a password has besides names and the words that everybody takes."""

PATTERNS = {"repeat", "sequence", "spatial"}
"""Of zxcvbn: repeated signs, signs in a row, and neighbours on the keyboard."""

_one_at_a_time = Lock()
"""zxcvbn keeps the names it is given in one place for all threads."""


def as_typed_anywhere(password: str) -> str:
    """The password as it is hashed: the same on each keyboard, whether it sends "å" as one sign or
    as two, and wide digits or narrow ones (NFKC, as NIST SP 800-63B asks for)."""
    return normalize("NFKC", password)


def flaw_in(password: str, names: Iterable[str]) -> PasswordFlaw | None:
    """Why a new password will not do; None when it will.

    `names` are those that somebody who knows the owner tries first: their own, and the centre's.
    """
    read = as_typed_anywhere(password)
    if len(password) > LONGEST_PASSWORD or len(read) > LONGEST_PASSWORD:
        return PasswordFlaw.LONG
    if not read.isprintable():
        return PasswordFlaw.UNWRITABLE
    if len(read) < SHORTEST_PASSWORD:
        return PasswordFlaw.SHORT
    return _weakness(read, _words(names))


def _weakness(password: str, names: list[str]) -> PasswordFlaw | None:
    if _is_hardly_more_than(names, password):
        return PasswordFlaw.NAMES
    with _one_at_a_time:
        # Its lists of words are twelve megabytes, for a form that is seldom sent.
        from zxcvbn import zxcvbn  # noqa: PLC0415

        estimate = zxcvbn(password[:ESTIMATED], user_inputs=[*names, *DANISH])
    if estimate["score"] < LEAST_SCORE:
        is_pattern = any(part["pattern"] in PATTERNS for part in estimate["sequence"])
        return PasswordFlaw.PATTERN if is_pattern else PasswordFlaw.COMMON
    return PasswordFlaw.COMMON if _is_hardly_more_than((*names, *DANISH), password) else None


def _is_hardly_more_than(words: Iterable[str], password: str) -> bool:
    """Whether few letters and digits are left without these words, which zxcvbn finds in part."""
    left = whole = _letters(password)
    for word in sorted(map(_letters, words), key=len, reverse=True):
        left = left.replace(word, " ") if len(word) >= SHORTEST_WORD else left
    return left != whole and len(_letters(left)) < LEAST_REST


def _letters(text: str) -> str:
    return "".join(sign for sign in normalize("NFKC", text).casefold() if sign.isalnum())


def _words(names: Iterable[str]) -> list[str]:
    """Names, whole and word by word, and words of the work; likeliest first, each once."""
    whole = [normalize("NFKC", name).casefold() for name in names]
    single = [word for name in whole for word in re.split(r"\W+", name)]
    return list(dict.fromkeys(word for word in (*single, *whole, *OURS) if len(word) > 2))
