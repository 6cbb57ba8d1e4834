"""What staff see and do about the case system."""
