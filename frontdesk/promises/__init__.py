"""What was promised for meetings: seen with one look, and settled with one press."""
