"""A citizen's course at the desk: how it stands, paused, closed and opened again."""
