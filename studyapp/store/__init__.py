"""Every query there is, a file per noun; takes a session, hands out the nouns of `cards`."""
