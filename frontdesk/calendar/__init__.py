"""Who works when: the advisers' weeks, working hours, and advisers' own calendars elsewhere."""
