"""Parts of the desk's addresses."""

ID = "int(max=2147483647)"
"""Converter for a database id in an address; larger numbers exist in no database."""
