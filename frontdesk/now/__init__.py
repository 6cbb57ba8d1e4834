"""The desk's first page: who is expected, who waits, and the open tasks."""
