"""What staff do with letters about meetings."""
