"""What staff do with rule packs."""
