"""What staff read and change about a citizen; no Flask."""
