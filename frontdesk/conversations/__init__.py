"""Conversations that staff carry on for a citizen, begun at the desk, a kiosk or the telephone."""
