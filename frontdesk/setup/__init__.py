"""What a centre sets up for itself: advisers and rooms."""
