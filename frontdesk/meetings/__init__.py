"""One meeting at the desk: booked, moved, cancelled, how it went, and its slip."""
