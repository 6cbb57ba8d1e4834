"""A printed letter about a meeting, on request with a booking code."""
