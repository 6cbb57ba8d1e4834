"""Citizens' wishes at the desk: answered, required otherwise, and told; and what was agreed."""
