"""A citizen at the desk: found, registered, changed; notes, proofs, support, and what is stored."""
