"""What has to be written into the municipality's case system, and whether it stands there."""
