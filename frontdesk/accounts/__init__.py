"""Signing in at the desk, by password or through the municipality, and accounts of staff."""
