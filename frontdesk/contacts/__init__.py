"""Contacts at the desk: found by receipt, number or time, joined to a citizen, and printed."""
