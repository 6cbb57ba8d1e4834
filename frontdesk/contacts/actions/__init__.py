"""What the desk does with contacts: without Flask."""
