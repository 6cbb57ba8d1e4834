"""On which line of a TOML file each key stands, for messages about its value."""

import re
from collections import Counter

HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(?:#.*)?$")
KEY = re.compile(r"\s*([A-Za-z0-9_.\-\"']+)\s*=")


def lines_of_keys(text: str) -> dict[str, int]:
    """Line numbers from 1 by key, as "centres[2].telephone"; arrays of tables count from 1."""
    found: dict[str, int] = {}
    counts: Counter[str] = Counter()
    table = ""
    for number, line in enumerate(text.splitlines(), 1):
        if header := HEADER.match(line):
            table = _table(header[2], is_array=header[1] == "[[", counts=counts)
            found.setdefault(table, number)
        elif key := KEY.match(line):
            name = key[1].strip("\"'")
            found.setdefault(f"{table}.{name}" if table else name, number)
    return found


def _table(header: str, *, is_array: bool, counts: Counter[str]) -> str:
    """The whole key of a table, with the number of the present element of each array in it."""
    whole = ""
    parts = [part.strip().strip("\"'") for part in header.split(".")]
    for n, part in enumerate(parts):
        whole = f"{whole}.{part}" if whole else part
        is_last = n == len(parts) - 1
        if is_last and is_array:
            counts[whole] += 1
        if counts[whole]:
            whole = f"{whole}[{counts[whole]}]"
    return whole
