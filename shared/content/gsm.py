"""The letters of a text message: one that they lack would halve what a text holds."""

from anyascii import anyascii

GSM_7 = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
"""The basic alphabet of GSM 03.38, without those signs that take the room of two."""

ONE_TEXT = 160
"""Letters of the basic alphabet in one text."""

LONGEST_CENTRE_NAME, LONGEST_CENTRE_ADDRESS, LONGEST_FIRST_NAME = 28, 34, 20
"""Letters with which each of our messages is still one text, with the longest day and month."""


def in_gsm_letters(words: str) -> str:
    """'Zoë Łuczak – 9600' -> 'Zoe Luczak - 9600'; letters that texts have stay, such as æøå."""
    return "".join(it if it in GSM_7 else anyascii(it) for it in words)
