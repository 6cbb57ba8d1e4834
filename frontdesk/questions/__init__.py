"""Citizens' questions, and the answers that staff write."""
