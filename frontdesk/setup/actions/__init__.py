"""What staff read and change in a centre's set-up; no Flask."""
