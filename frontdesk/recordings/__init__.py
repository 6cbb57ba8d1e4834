"""Human recordings of sentences: the script for the studio, uploading, and listening."""
