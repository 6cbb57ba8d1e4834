"""A meeting at the desk: booked, moved, cancelled, its attendance, and its slip."""
