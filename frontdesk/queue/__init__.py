"""The queue in the hall: numbers called to a counter, parked, and shown on a screen."""
