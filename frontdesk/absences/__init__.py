"""The desk's pages about absences, closed days and a closed centre, and the meetings affected."""
