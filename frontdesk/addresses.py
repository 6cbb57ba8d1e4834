"""How the desk's addresses are written."""

ID = "int(max=2147483647)"
"""A number in an address: no database has a larger one."""
