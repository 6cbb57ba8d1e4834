"""What every face shares: the appointment core, the conversations, the words."""
