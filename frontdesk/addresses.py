"""Parts of the desk's addresses, and numbers in them."""

from collections.abc import Mapping

ID = "int(max=2147483647)"
"""Converter for a database id in an address; larger numbers exist in no database."""


def number_in(told: Mapping[str, str], name: str) -> int | None:
    """A number of up to nine digits in an address or a form; None for anything else."""
    text = told.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None
