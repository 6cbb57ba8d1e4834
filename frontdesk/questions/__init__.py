"""Citizens' questions at the desk, and the answers that staff write."""
