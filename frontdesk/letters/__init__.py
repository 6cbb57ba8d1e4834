"""The letter about a meeting, and the code in it."""
