"""What a desk shows at this moment: who is expected, who waits, and the tasks of the day."""
