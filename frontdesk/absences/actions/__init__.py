"""What staff do there; no Flask."""
