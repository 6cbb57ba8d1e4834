"""What a centre tells in its own words: the texts about topics, and how names are said."""
