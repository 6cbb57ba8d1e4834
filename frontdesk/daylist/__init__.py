"""The list of a day on paper, for when everything is down: on a page, and in a folder."""
