"""What staff read and do on the desk's first page; no Flask."""
