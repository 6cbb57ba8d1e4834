"""What staff read and do in the queue; no Flask."""
