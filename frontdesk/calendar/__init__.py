"""Who works when: the week, working hours, and advisers' calendars elsewhere."""
