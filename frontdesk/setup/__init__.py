"""A centre's own set-up: advisers and rooms."""
