"""What staff read of what happened; no Flask."""
