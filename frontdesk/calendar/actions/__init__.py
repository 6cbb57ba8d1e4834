"""What staff read and change about weeks and hours; no Flask."""
