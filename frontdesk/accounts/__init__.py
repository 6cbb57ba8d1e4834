"""Signing in, accounts of staff, and the municipality's sign-in."""
