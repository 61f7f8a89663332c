"""Where the lists of the lexicon come from."""
