"""Human recordings of sentences: the studio's script, taking them in, and hearing them."""
