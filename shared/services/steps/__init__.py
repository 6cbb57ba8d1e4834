"""Parts of conversations that several services share."""
