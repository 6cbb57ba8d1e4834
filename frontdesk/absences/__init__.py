"""Who is away, closed days and the closed house, and which meetings that affects."""
