"""Texts from citizens that a person reads."""
