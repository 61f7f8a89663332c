"""Pages of the library: sources, adding one, its drafts, and the list of cards."""
