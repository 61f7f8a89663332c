"""What Anki itself makes of our packages."""
