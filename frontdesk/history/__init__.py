"""What happened with a citizen and with a meeting: who did what, and when."""
