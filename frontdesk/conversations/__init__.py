"""A conversation of kiosk or telephone that staff carry on for the citizen."""
