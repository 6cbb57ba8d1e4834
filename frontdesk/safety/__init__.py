"""The page on which staff see that nobody falls through, and who is about to."""
