"""The numbers of the day: called to a counter, parked, and shown in the hall."""
