"""Suggestions that staff decide, calls for help with money, and what a centre asks its citizens."""
