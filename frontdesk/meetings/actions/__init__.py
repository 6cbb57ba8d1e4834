"""What staff read and change about meetings; no Flask."""
